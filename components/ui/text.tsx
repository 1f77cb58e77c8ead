import { createContext, Fragment, use, type ReactNode } from 'react';
import type { TextKey, Wording } from './wording';

const WordingContext = createContext<Wording | undefined>(undefined);

/** Gives everything inside it the agent's language. */
export function TextProvider({ wording, children }: { wording: Wording; children: ReactNode }) {
  return <WordingContext value={wording}>{children}</WordingContext>;
}

/** The agent's language: sentences, counts, days, money. */
export function useText(): Wording {
  const wording = use(WordingContext);
  if (!wording) throw new Error('useText() stands outside a TextProvider.');
  return wording;
}

/** A sentence with elements in it: `<Sentence of="keys_hint" fill={[<Kbd keys={['?']} />]} />`. */
export function Sentence({ of, fill }: { of: TextKey; fill: ReactNode[] }) {
  const parts = useText().parts(of, fill.length);
  return parts.map((part, index) => (
    <Fragment key={index}>{typeof part === 'string' ? part : fill[part]}</Fragment>
  ));
}
