import type { Excerpt } from '@/lib/messages/views';

type Part = Excerpt['parts'][number];

/** Letters of the scripts that set no spaces between words. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What a word needs of itself marked, as a share, to be marked whole. */
const ENOUGH = 0.5;

/**
 * The parts with whole words marked where a script sets no spaces: matching goes by runs of a few characters there, the same in
 * every browser, and those begin and end within words. Where a browser finds its words is for the eye alone.
 */
export function inWholeWords(parts: readonly Part[]): readonly Part[] {
  const text = parts.map((part) => part.text).join('');
  if (!UNSPACED.test(text)) return parts;
  const marks = parts.flatMap((part) => Array.from({ length: part.text.length }, () => part.marked));
  const whole = [...marks];
  for (const { index, segment } of new Intl.Segmenter('th', { granularity: 'word' }).segment(text)) {
    if (!UNSPACED.test(segment)) continue;
    const marked = marks.slice(index, index + segment.length).filter(Boolean).length;
    whole.fill(marked >= ENOUGH * segment.length, index, index + segment.length);
  }
  return drawn(text, whole.some(Boolean) ? whole : marks);
}

function drawn(text: string, marks: readonly boolean[]): Part[] {
  const parts: Part[] = [];
  marks.forEach((marked, at) => {
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += text[at] ?? '';
    else parts.push({ text: text[at] ?? '', marked });
  });
  return parts;
}
