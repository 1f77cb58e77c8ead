/*
 * The ticket's id in a URL: the part that looks like an id and stands behind a word that means a ticket. Paths, hash
 * routes and queries are read alike, since helpdesks use all three.
 */

const TICKETS =
  /^(?:e?tickets?|cases?|conversations?|issues?|threads?|requests?|incidents?|inbox|messages?|chats?|sessions?|cnv|event|browse|zoom|details?|sc_req_item|item)$/u;
/** What stands before an id that names something else. */
const NOT_TICKETS =
  /^(?:u|pages?|p|offset|limit|per_?page|start|size|sort|tab|views?|filters?|queues?|search|q|query|lang|version|v|accounts?|users?|customers?|contacts?|people|products?|orders?|invoices?|agents?|projects?|organi[sz]ations?|orgs?|teams?|groups?|brands?|workspaces?|portals?|websites?|categor(?:y|ies)|articles?|docs?|macros?|settings|admin|reports?|year|month|time|ts|color|width|height|level|step|scroll|custom)$/u;
const TYPED = /^(?:cnv|conv|msg|session|ticket|case|issue|bug|req)[-_]?(?=\w*\d)[\w-]+$/iu;
/** Bytes as text, of which `+`, `/` and `=` are written encoded in a URL. */
const BASE64 = /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[+=])[\w+/-]{40,}={0,2}$/u;
const ID_NAME = /^(?:id|number|no|nr|num|key|sys_?id|ref)$/u;

interface Part {
  text: string;
  /** The value of a query's parameter. */
  isValue: boolean;
}

export interface NamedTicket {
  id: string;
  /** Where the URL starts and the word before the id: two URLs of the same kind have the same. */
  kind: string;
  score: number;
}

/** The id of the ticket that a URL names, as it stands there; undefined where it names none. */
export function ticketIdIn(url: URL): string | undefined {
  return ticketIn(url)?.id;
}

/** As `ticketIdIn`, with what the id stands behind. */
export function ticketIn(url: URL): NamedTicket | undefined {
  let best: NamedTicket | undefined;
  /** The last word, whether any word so far meant tickets, and how many ids came since the last word. */
  const seen = { word: '', about: false, ids: 0 };
  const parts = partsOf(url);
  parts.forEach(({ text, isValue }, index) => {
    const shape = shapeScore(text);
    if (shape === 0 || (shape < 1 && !meansTicket(seen.word))) {
      seen.word = text.toLowerCase().replace(/\.\w{2,5}$/u, '');
      seen.about ||= meansTicket(seen.word);
      seen.ids = 0;
      return;
    }
    const isLast = index === parts.length - 1;
    const score = shape + placeScore(seen, isValue) + (isLast && !isValue ? 0.8 : 0) + index * 0.05;
    seen.ids++;
    if (score >= 2 && (!best || score > best.score))
      best = { id: text.slice(0, 200), kind: `${parts[0]?.text ?? ''}/${seen.word}/${typeOf(text)}`, score };
  });
  return best;
}

/** `ticket_id`, `ticketId`, `TicketID` and `selectedTicket` speak of tickets as `ticket` does. */
function meansTicket(word: string): boolean {
  return TICKETS.test(word.replace(/^selected|[-_.]?(?:id|number|no|key)$/gu, '') || word);
}

function placeScore(seen: { word: string; about: boolean; ids: number }, isValue: boolean): number {
  if (seen.ids > 0) return NOT_TICKETS.test(seen.word) ? 0.7 : 1.5;
  if (NOT_TICKETS.test(seen.word)) return -9;
  if (meansTicket(seen.word)) return 3;
  const isId = ID_NAME.test(seen.word);
  return isValue && !isId ? -9 : (isId ? 1 : 0) + (seen.about ? 1.5 : 0);
}

function partsOf(url: URL): Part[] {
  const parts: Part[] = [];
  const whole = (url.pathname + url.search + url.hash).slice(0, 2000);
  const pieces = whole.split(/[/?#&;!]+/u).map(decoded);
  for (const piece of pieces.flatMap((each) => (BASE64.test(each) ? [each] : each.split(/[/?#&;!]+/u)))) {
    const [name = '', ...values] = BASE64.test(piece) ? [piece] : piece.split('=');
    if (name) parts.push({ text: name, isValue: false });
    for (const text of values) if (text) parts.push({ text, isValue: true });
  }
  return parts.slice(0, 60);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `issue12` and `msg12` are ids of two kinds. */
const typeOf = (text: string): string => (TYPED.test(text) ? text.replace(/[-_]?\d.*$/u, '') : '');

/** How much a text looks like an id, 0 for a word. */
function shapeScore(text: string): number {
  if (text.length > 200) return 0;
  if (TYPED.test(text)) return 2.5;
  if (/^[A-Z][A-Z0-9_]{1,9}-\d+$/u.test(text)) return 2.5;
  if (/^#?\d{1,20}$/u.test(text)) return /^(?:19|20)\d\d$/u.test(text) ? 0.8 : 1.2;
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu.test(text)) return 1.5;
  if (BASE64.test(text) || (/^(?:[a-z]{2,10}[_:-])?[\w-]{8,}$/iu.test(text) && isMixed(text))) return 1.5;
  return /^[\w-]{2,}$/u.test(text) && /\d/u.test(text) ? 0.5 : 0;
}

/** Letters and digits in turns, or both cases: made by a machine. */
function isMixed(text: string): boolean {
  const digits = text.replace(/\D/gu, '').length;
  return (
    digits >= 3 ||
    (digits >= 1 && /[A-Z]/u.test(text.slice(1)) && /[a-z]/u.test(text)) ||
    /^[A-Za-z]{24,}$/u.test(text)
  );
}
