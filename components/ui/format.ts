/** Beyond this a day is shown with its year: the same day of another year would be read as this one's. */
const NEAR_MS = 300 * 86_400_000;

/** A calendar day (YYYY-MM-DD) in words; the year only where it is not plain. The day as written if it is none. */
export function day(value: string, now: number, language: string): string {
  const at = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(at)) return value;
  const far = Math.abs(now - at) > NEAR_MS;
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    ...(far ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(at);
}

/** An amount of money; amount and code as they stand where the currency is unknown to the browser. */
export function money(amount: number, currency: string, language: string): string {
  try {
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}

/** A number with the language's own grouping. */
export function number(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

/** A language's name in itself, for who speaks it: `ไทย`. */
export function ownLanguageName(tag: string): string {
  return languageName(tag, tag);
}

/** A language's name in another: `Thai`. The tag where the browser knows no name. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
