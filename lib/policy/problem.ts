/** Where something stands in a source file, both counted from 1. Line 0: the file as a whole. */
export interface Place {
  line: number;
  column: number;
}

/** Not at any line. */
export const WHOLE_FILE: Place = { line: 0, column: 0 };
/** Where a file begins. */
export const FILE_START: Place = { line: 1, column: 1 };

export type Severity = 'error' | 'warning';

/** One thing to mend in a pack, written for the person who keeps it. */
export interface Problem {
  severity: Severity;
  /** Stable name of the kind of problem, for tools. */
  code: string;
  /** Path inside the pack, with `/`. */
  file: string;
  line: number;
  column: number;
  /** The key or reply it is about, such as `ask.shipped.answers`; empty where there is none. */
  field: string;
  /** What is wrong, as one sentence. */
  message: string;
  /** How to mend it. */
  fix: string;
  /** Further places with the same cause, each as `whereIs` writes it; left out where there is one. */
  also?: readonly string[];
}

/** The words of a problem, before it is known where it stands. */
export interface Complaint {
  code: string;
  message: string;
  fix: string;
}

/** Collects the problems of one file. */
export interface Reporter {
  readonly file: string;
  error(place: Place, field: string, complaint: Complaint): void;
  warning(place: Place, field: string, complaint: Complaint): void;
}

/** A reporter for `file` that appends to `problems`. */
export function reporter(file: string, problems: Problem[]): Reporter {
  const add = (severity: Severity) => (place: Place, field: string, complaint: Complaint) => {
    problems.push({ severity, file, line: place.line, column: place.column, field, ...complaint });
  };
  return { file, error: add('error'), warning: add('warning') };
}

/** True where at least one problem keeps the pack from being used. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Where a problem stands, as editors and terminals make it clickable: `cards/x.md:12`. */
export function whereIs(problem: Pick<Problem, 'file' | 'line'>): string {
  return problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file;
}

/** `The same in cards/y.md:3, cards/z.md:7.`; empty where the problem has one place. */
export function furtherPlaces({ also = [] }: Problem): string {
  return also.length === 0 ? '' : `The same in ${also.join(', ')}.`;
}

/** One problem as one line: `cards/x.md:12  ask.shipped.answers  What is wrong. How to mend it.` */
export function formatProblem(problem: Problem): string {
  const words = [problem.message, problem.fix, furtherPlaces(problem)]
    .filter((part) => part !== '')
    .join(' ');
  return [whereIs(problem), problem.field, words].filter((part) => part !== '').join('  ');
}

/** The problems in reading order: by file, then by place. The order of equals is kept. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
