import type { ReactNode } from 'react';

const DRAWINGS = {
  /** Two cards, one behind the other: nothing to look up. */
  cards: 'M7 13h24a3 3 0 0 1 3 3v15a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V16a3 3 0 0 1 3-3zM11 8h24a4 4 0 0 1 4 4v15',
  smile:
    'M22 6a16 16 0 1 0 0 32a16 16 0 0 0 0-32zM16 18.5h.01M28 18.5h.01M15 25.5c1.7 3 4 4.5 7 4.5s5.3-1.5 7-4.5',
  search: 'M20 7a13 13 0 1 0 0 26a13 13 0 0 0 0-26zM29.5 29.5L38 38M15 20h10',
  speech:
    'M7 9h30a3 3 0 0 1 3 3v17a3 3 0 0 1-3 3H22l-8 7v-7H7a3 3 0 0 1-3-3V12a3 3 0 0 1 3-3zM13 17h18M13 24h11',
  page: 'M11 5h15l8 8v26H11zM26 5v8h8M17 21h11M17 27h11M17 33h6',
  warn: 'M22 7L4 38h36zM22 18v9M22 32.5h.01',
  unplugged: 'M15 5v8M29 5v8M10 13h24v6a12 12 0 0 1-24 0zM22 31v8',
  inbox: 'M6 26l6-16h20l6 16v10a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2zM6 26h10l2 4h8l2-4h10',
} as const;

export type FaceName = keyof typeof DRAWINGS;

interface FaceProps {
  name: FaceName;
  title: string;
  /** What it means and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** A whole-panel state: a drawing, what happened, what it means and what to do. */
export function Face({ name, title, children, actions }: FaceProps) {
  return (
    <section className="face">
      <svg className="face-drawing" viewBox="0 0 44 44" aria-hidden="true">
        <path d={DRAWINGS[name]} />
      </svg>
      <h2 className="face-title">{title}</h2>
      {children === undefined ? null : <p className="face-words">{children}</p>}
      {actions === undefined ? null : <div className="face-actions">{actions}</div>}
    </section>
  );
}
