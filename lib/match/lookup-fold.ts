/** Lower case without accents, unit by unit, so that every offset stays. */
export function fold(text: string): string {
  return text.replace(/[A-Z\x80-\uffff]/g, (unit) => {
    const plain = unit
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase();
    return plain.length === 1 ? plain : unit;
  });
}
