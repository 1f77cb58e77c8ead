/** Names of languages in English: knows what is a language at all, so that `card.old.md` is not one. */
const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * The BCP 47 tag in its canonical spelling (`EN-gb` becomes `en-GB`), or undefined where it names no language.
 * Only tags with a two- or three-letter language that has a name count.
 */
export function canonicalLanguage(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/iu.test(tag)) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical === undefined) return undefined;
    return NAMES.of(primaryLanguage(canonical)) === undefined ? undefined : canonical;
  } catch {
    return undefined;
  }
}

/** The language of a tag without script and region: `pt` of `pt-BR`. */
function primaryLanguage(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}

const LETTERS: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The short name of a language by its English name: `de` for "German". Two letters only: that is all packs are written in. */
export function codeOfLanguage(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return codes.find((code) => NAMES.of(code)?.toLowerCase() === wanted);
}

/** The language as people say it, `Thai` for `th`; the tag where it has no name. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
