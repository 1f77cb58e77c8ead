import { looksEnglish } from './english';
import { saidIn } from './said';
import type { Ticket } from './ticket';
import { tokensOf } from './tokens';

/** What the browser's own detector says of a text; it runs on this machine. */
export interface Detected {
  isReliable: boolean;
  languages: readonly { language: string; percentage: number }[];
}

/** Fewer words say nothing about their language. */
const LEAST_WORDS = 4;
/** Of a text, in percent: names of products stand in every language. */
const LEAST_SHARE = 60;

/**
 * True where the customer writes in a language that there is no answer in, as far as a detector is sure. To be asked
 * only where no card fits: short texts are often taken for something else. `answers` are BCP 47 tags; `detect` may fail.
 */
export async function speaksAnother(
  ticket: Ticket,
  answers: readonly string[],
  detect: (text: string) => Promise<Detected>,
): Promise<boolean> {
  const text = saidIn(ticket).join('\n');
  const words = tokensOf(text).flatMap(({ kind, text: word }) => (kind === 'word' ? word : []));
  if (words.length < LEAST_WORDS || looksEnglish(words)) return false;
  const detected = await detect(text).catch(() => undefined);
  if (!detected?.isReliable) return false;
  const [most] = [...detected.languages].sort((a, b) => b.percentage - a.percentage);
  if (!most || most.language === 'und' || most.percentage < LEAST_SHARE) return false;
  return answers.every((answer) => primary(answer) !== primary(most.language));
}

/** `pt` of `pt-BR`. */
function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
