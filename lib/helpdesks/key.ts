/** Names a ticket on its site, for as long as the browser lives: the origin and the id in the URL. */
export function ticketKey(url: URL, id: string): string {
  return `${url.origin}#${id}`.slice(0, 600);
}
