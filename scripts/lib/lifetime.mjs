// @ts-check
// Everything that is started can be ended: by its own end, by Ctrl-C, by the terminal going away.
import { constants } from 'node:os';

/** @typedef {() => void | Promise<void | undefined>} End */

const PARENT_CHECK_MS = 1_000;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

export class Lifetime {
  /** @type {End[]} */
  #ends = [];
  #ending = false;

  constructor() {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        // A second Ctrl-C does not wait.
        if (this.#ending) process.exit(128 + constants.signals[signal]);
        void this.end(128 + constants.signals[signal]);
      });
    }
    // Whoever ends npm ends npm and its shell, and neither hands that on to us.
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) void this.end(1);
    }, PARENT_CHECK_MS).unref();
  }

  /** What has to be done when all ends; the last that was started ends first. @param {End} end */
  add(end) {
    this.#ends.push(end);
  }

  get isEnding() {
    return this.#ending;
  }

  /** Ends everything, then this process. @param {number} code */
  async end(code) {
    if (this.#ending) return;
    this.#ending = true;
    for (const end of this.#ends.reverse()) {
      try {
        await end();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
    process.exit(code);
  }
}
