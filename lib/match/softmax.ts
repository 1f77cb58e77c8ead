import type { Feature } from './classifier';

/** Of a weight's first steps. */
const RATE = 0.5;
/** Of a weight, taken from it at each step: L2. */
const SHRINK = 1e-5;
/** A class that is this unlikely, and is not the right one, learns nothing from a text. */
const LEAST = 1e-4;
/** Weights are kept in so many steps to each side of zero. */
const LEVELS = 127;
/** Multiplications between two steps of work: some milliseconds. */
const STRETCH = 1_000_000;

/**
 * Multinomial logistic regression, learned text by text. Duchi, Hazan and Singer, "Adaptive Subgradient Methods" (JMLR 12, 2011):
 * each weight moves by rate * gradient / root of the sum of its squared gradients. No logarithm, no exponential of the machine: the
 * same texts in the same order give the same weights in every browser.
 */
export class SoftmaxLearner {
  /** By feature, then class. */
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #shares: Float64Array;
  #work = 0;

  constructor(
    private readonly classes: number,
    features: number,
  ) {
    this.#weights = new Float32Array(features * classes);
    this.#squares = new Float32Array(features * classes);
    this.#shares = new Float64Array(classes);
  }

  /** One step down the gradient of a text's surprise: (share of a class, less 1 for the right one) * feature. */
  learn(features: readonly Feature[], label: number): void {
    const shares = this.#share(features);
    shares[label] = (shares[label] ?? 0) - 1;
    for (let each = 0; each < this.classes; each++) {
      const surprise = shares[each] ?? 0;
      if (surprise < LEAST && each !== label) continue;
      for (const { at, value } of features) this.#move(at * this.classes + each, surprise * value);
    }
    this.#work += features.length * this.classes;
  }

  /** True when some milliseconds have gone by since it last was. */
  isDue(): boolean {
    if (this.#work < STRETCH) return false;
    this.#work = 0;
    return true;
  }

  #move(place: number, slope: number): void {
    const weight = this.#weights[place] ?? 0;
    const gradient = slope + SHRINK * weight;
    const squares = (this.#squares[place] ?? 0) + gradient * gradient;
    this.#squares[place] = squares;
    if (squares > 0) this.#weights[place] = weight - (RATE * gradient) / Math.sqrt(squares);
  }

  /** The chance of each class for a text. */
  #share(features: readonly Feature[]): Float64Array {
    const shares = this.#shares.fill(0);
    for (const { at, value } of features) {
      const first = at * this.classes;
      for (let each = 0; each < this.classes; each++)
        shares[each] = (shares[each] ?? 0) + value * (this.#weights[first + each] ?? 0);
    }
    const most = shares.reduce((all, value) => Math.max(all, value), -Infinity);
    let total = 0;
    for (let each = 0; each < this.classes; each++)
      total += shares[each] = exponential((shares[each] ?? 0) - most);
    for (let each = 0; each < this.classes; each++) shares[each] = (shares[each] ?? 0) / total;
    return shares;
  }

  /** The weights in whole steps of one size. */
  rounded(): { weights: Int8Array<ArrayBuffer>; step: number } {
    const most = this.#weights.reduce((all, weight) => Math.max(all, Math.abs(weight)), 0);
    const weights = Int8Array.from(this.#weights, (weight) => Math.round((weight / most) * LEVELS));
    return { weights, step: most / LEVELS };
  }
}

/** e to the power of x, for x of 0 and below: (1 + x / 1024) to the power of 1024, by ten squarings. */
export function exponential(x: number): number {
  let power = Math.max(0, 1 + x / 1024);
  for (let doubling = 0; doubling < 10; doubling++) power *= power;
  return power;
}
