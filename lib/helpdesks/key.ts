/** Characters before the id that are looked at. */
const BEFORE = 100;

/**
 * Names a ticket on its site, for as long as the browser lives: the origin, the word before the id in the URL (ticket
 * 77 and chat 77 are two), and the id.
 */
export function ticketKey(url: URL, id: string): string {
  const address = url.pathname + url.search + url.hash;
  const at = Math.max(address.lastIndexOf(id), address.lastIndexOf(encodeURIComponent(id)), 0);
  const words = address.slice(Math.max(0, at - BEFORE), at).match(/\p{L}+/gu) ?? [];
  return `${url.origin}/${words.at(-1) ?? ''}#${id}`.slice(0, 600);
}
