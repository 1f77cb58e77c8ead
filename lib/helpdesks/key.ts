/** Characters of the address that are kept. */
const LONGEST = 600;

/**
 * True where two keys name one ticket: the same, or such as differ in the page alone that a query names it to. Reply forms are
 * pages of their own in some helpdesks: `/Ticket/Update.html?id=7` beside `/Ticket/Display.html?id=7`.
 */
export function isSameTicket(one: string, other: string): boolean {
  const place = (key: string): string => key.replace(/[^/?#]*\?(?=[^?]*$)/u, '?');
  return one === other || (one.includes('?') && other.includes('?') && place(one) === place(other));
}

/** A key in parts: where its word for tickets stands, that word (`tickets/`, `ticket_id=` and `TicketID=` are one), the id. */
const PARTS =
  /^(\w+:\/\/.*?)(ticket|case|conversation|issue|incident|thread)s?(?:[-_.]?(?:id|number|no|nr|key))?[/=]#([^#]+)$/iu;

/**
 * True where the key of a page names the ticket of the page that opened it. Between these two the same number behind the same word is
 * enough, if the folders before it are the same: `/tickets/7` opens `/compose?ticket_id=7`, and one project's issue 7 not another's.
 */
export function isOpenersTicket(openers: string, key: string): boolean {
  if (isSameTicket(openers, key)) return true;
  const [, before = '', word = '', id] = PARTS.exec(openers) ?? [];
  const [, place = '', same, number] = PARTS.exec(key) ?? [];
  const folder = before.slice(0, before.lastIndexOf('/') + 1);
  return (
    id !== undefined &&
    id === number &&
    word.toLowerCase() === same?.toLowerCase() &&
    place.startsWith(folder)
  );
}

/**
 * Names a ticket on its site, for as long as the browser lives: the origin, what stands before the id in the address
 * (ticket 77 and chat 77 are two, and so are ticket 7 of one project and of another), and the id. What queries say
 * besides is how a list is sorted or where one came from. A ticket under two addresses is read twice, which costs
 * nothing; two under one would share answers.
 */
export function ticketKey(url: URL, id: string): string {
  const { origin, pathname, search, hash } = url;
  const [plain, encoded] = [id, encodeURIComponent(id)];
  const has = (text: string): boolean =>
    text.split(/[/?#&;=!]/u).some((part) => part === plain || part === encoded);
  const before = (text: string): string =>
    text.slice(0, Math.max(0, text.lastIndexOf(plain), text.lastIndexOf(encoded)));
  const named = (): string => /[\w.-]*=$/u.exec(before(search))?.[0] ?? '';
  const place = has(pathname)
    ? before(pathname)
    : has(search)
      ? `${pathname}?${named()}`
      : pathname + before(hash);
  // Of a long address what stands last says most; the id is never cut.
  const room = LONGEST - origin.length - id.length - 1;
  return `${origin}${room > 0 ? place.slice(-room) : ''}#${id}`.slice(-LONGEST);
}
