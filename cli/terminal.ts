import picocolors from 'picocolors';

/** The world around a command: what it may know, and where it writes. */
export interface Surroundings {
  /** Epoch milliseconds. */
  now: number;
  /** True on a terminal that shows colours. */
  colour: boolean;
  out: (text: string) => void;
  err: (text: string) => void;
}

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Colours where they can be seen; plain text elsewhere. */
export const coloursFor = ({ colour }: Surroundings): Colours => picocolors.createColors(colour);

/** 0: all is well. 1: something is to mend. 2: the command could not be done. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command that cannot be done, with the sentence that tells why. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/** `1 card`, `2 cards`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
