function normalised(tag: string): string {
  return tag.replaceAll('_', '-').toLowerCase();
}

/** A language and what it is a kind of, narrowest first: `zh-Hant-TW`, `zh-Hant`, `zh`. Lower case. */
function withBases(tag: string): string[] {
  const subtags = normalised(tag).split('-');
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'));
}

/**
 * Of the languages that there are, the one for a reader of `wanted`: the same, or the narrowest that it is a kind of
 * (`pt` for `pt-BR`). Undefined where there is neither. After RFC 4647, section 3.4, "Lookup".
 */
export function lookupLanguage(available: readonly string[], wanted: string): string | undefined {
  for (const tag of withBases(wanted)) {
    const found = available.find((language) => normalised(language) === tag);
    if (found !== undefined) return found;
  }
  return undefined;
}
