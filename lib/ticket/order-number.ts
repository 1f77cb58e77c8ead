/** An order's number in running text: behind a word for an order, at most a few words away. Years are none. */
const IN_TEXT =
  /(?:\border|bestell(?:ung|nummer)|auftrag|commande|pedido|orden|คำสั่งซื้อ|ออเดอร์|ऑर्डर)[^\p{N}\n]{0,24}(?<number>[A-Z]{0,4}-?\d{4,14})(?!\p{N})/giu;

/** The one order number that these texts name; empty where they name none or several. */
export function orderNumberIn(texts: readonly string[]): string {
  const found = new Set<string>();
  for (const text of texts)
    for (const { groups } of text.slice(0, 20_000).matchAll(IN_TEXT))
      if (groups?.number && !/^(?:19|20)\d\d$/u.test(groups.number)) found.add(groups.number);
  const [only] = found;
  return only !== undefined && found.size === 1 ? only : '';
}
