/** Words that say nothing of what a text is about. */
const STOP = new Set(
  `a about after all also am an and any are as at be because been but by can could did do does for from get had has have he
  her him his how i if in into is it its just me my no not of on or our out she so some than that the their them then there
  these they this to up us was we were what when where which who will with would you your`.split(/\s+/u),
);

export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/** The distinct words of a text that say something, at most so many. */
export function tellingWords(text: string, most: number): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter((word) => !isStopWord(word)).slice(0, most);
}
