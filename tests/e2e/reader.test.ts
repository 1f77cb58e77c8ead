// The reader as it is shipped, in a real browser, against the demo helpdesk's own data: every ticket, and of all layouts and both orders a sample.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, type Rolldown } from 'vite';
import type * as OnDemand from '@/lib/helpdesks/on-demand';
import { namedChannel } from '@/lib/reply/channel';
import type { Ticket as Reading } from '@/lib/ticket/ticket';
import { capitalised, clock, longDay, shortDay } from '../demo-helpdesk/client/format';
import { tickets, type Block, type Message, type Ticket } from '../demo-helpdesk/tickets';
import type { Browser, Tab } from './lib/driver';
import { extensionFolder } from './lib/paths';
import { callExpression } from './lib/script';
import { useWorld } from './lib/use-world';
import { browserName, ticketUrl, type Helpdesk } from './support';

let browser: Browser;
let helpdesk: Helpdesk;
let tab: Tab;
let scripts: string;

useWorld(
  async (world) => {
    ({ browser, helpdesk } = world);
    tab = await browser.newTab();
    scripts = await buildScripts();
  },
  { keepTabs: true },
);

type LayoutName = 'a' | 'b' | 'c';
/** What is judged, each by its name. */
type Facts = Record<string, string>;

/** How each layout writes what all of them show. */
const WRITTEN: Record<LayoutName, Record<'day' | 'status' | 'time', (text: string) => string>> = {
  a: { day: longDay, status: capitalised, time: (at) => at },
  b: { day: (at) => at, status: (status) => status, time: (at) => at.replace('T', ' ') },
  c: { day: shortDay, status: (status) => status, time: clock },
};

/** What a person sees of a piece of a message; quotes that the page marks up as such are no part of it. */
function shownText(block: Block): string {
  if (typeof block === 'string') return block;
  switch (block.kind) {
    case 'list':
      return block.items.join(' ');
    case 'quotedLines':
      return [block.intro, ...block.lines.map((line) => `> ${line}`)].join(' ');
    case 'signature':
      return ['--', ...block.lines].join(' ');
    case 'footer':
      return block.text;
    case 'quote':
    case 'hidden':
      return '';
  }
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function messageFacts(
  messages: readonly { direction: string; author: string; at: string; text: string }[],
): Facts {
  const lastOfCustomer = messages.findLast(({ direction }) => direction === 'customer');
  return {
    messages: messages.map(({ direction }) => direction).join(', '),
    authors: messages.map(({ author }) => author).join(', '),
    times: messages.map(({ at }) => at).join(', '),
    lastCustomerMessage: oneLine(lastOfCustomer?.text ?? ''),
    ...Object.fromEntries(messages.map(({ text }, index) => [`message ${index + 1}`, oneLine(text)])),
  };
}

/** What the demo's own data say that a layout shows. */
function expectedFacts(ticket: Ticket, layout: LayoutName): Facts {
  const { id, subject, customer, order, channel, tags } = ticket;
  const { day, status, time } = WRITTEN[layout];
  const said = ticket.messages.filter(({ from }) => from !== 'event');
  const toMessage = ({ from, author, at, body }: Message) => {
    return { direction: from, author, at: time(at), text: body.map(shownText).join(' ') };
  };
  const ofOrder = order && {
    orderNumber: order.number.replace('#', ''),
    orderDate: day(order.placed),
    orderStatus: status(order.status),
    orderTotal: order.total,
  };
  return {
    id,
    subject,
    customerName: customer.name,
    customerEmail: customer.email,
    channel,
    tags: tags.join(', '),
    truncated: 'false',
    ...ofOrder,
    ...messageFacts(said.map(toMessage)),
  };
}

function readFacts({ id, subject, customer, order, channel, tags, truncated, messages }: Reading): Facts {
  return {
    id,
    subject,
    customerName: customer.name,
    customerEmail: customer.email,
    channel: namedChannel(channel) ?? channel,
    tags: tags.join(', '),
    truncated: String(truncated),
    orderNumber: order.number,
    orderDate: order.date,
    orderStatus: order.status,
    orderTotal: order.total,
    ...messageFacts(messages.map(({ sentAt = '', ...message }) => ({ ...message, at: sentAt }))),
  };
}

/** Its one message is a question mark: where no name of a class says that this is a message, nothing does. */
const WORDLESS = '979';
/** Its subject, "bought it 2 days ago, today -30%", reads like a time, and stands where chats write theirs. */
const TIMELY = '1041';

/** What no reader can know of these two. */
const isExcused = (id: string, layout: LayoutName, field?: string): boolean =>
  (id === WORDLESS && layout !== 'a') || (id === TIMELY && layout === 'c' && field === 'times');

/** One line for each field of a ticket that was read differently. */
function differences(ticket: Ticket, layout: LayoutName, reading: Reading | undefined): string[] {
  if (isExcused(ticket.id, layout)) return [];
  if (!reading) return [`ticket ${ticket.id}: not read`];
  const read = readFacts(reading);
  return Object.entries(expectedFacts(ticket, layout)).flatMap(([field, expected]) =>
    read[field] === expected || isExcused(ticket.id, layout, field)
      ? []
      : [
          `ticket ${ticket.id}: ${field} is ${JSON.stringify(expected)}, read as ${JSON.stringify(read[field])}`,
        ],
  );
}

/** For the page: shows tickets one after the other by their addresses, and reads each. */
async function readShown(ids: readonly string[]): Promise<(Reading | undefined)[]> {
  const { onDemand } = globalThis as typeof globalThis & { onDemand: typeof OnDemand };
  const reader = onDemand.readerOnDemand({
    bring: () => Promise.reject(new Error('The reader is not there.')),
    now: () => Date.parse('2027-01-01T12:00:00Z'), // the demo’s day
  });
  reader.load?.(() => undefined);
  const readings: (Reading | undefined)[] = [];
  for (const id of ids) {
    history.pushState(null, '', `/tickets/${id}${location.search}`);
    dispatchEvent(new PopStateEvent('popstate'));
    while (!document.title.startsWith(`#${id} `)) await new Promise((resolve) => setTimeout(resolve, 4));
    readings.push(reader.read(document, new URL(location.href)));
  }
  return readings;
}

/** The reader and the words of other languages as they were built, and the part of the page's script that uses them. */
async function buildScripts(): Promise<string> {
  const entry = join(process.cwd(), 'lib/helpdesks/on-demand.ts');
  const options = { write: false, lib: { entry, formats: ['iife' as const], name: 'globalThis.onDemand' } };
  const output = await build({ configFile: false, logLevel: 'error', build: options });
  const [{ output: chunks }] = output as [Rolldown.RolldownOutput];
  const files = ['reader.js', 'words.js'].map((name) =>
    readFileSync(join(extensionFolder(browserName(), {}), name), 'utf8'),
  );
  return [...files, chunks[0].code].join('\n');
}

/** Opens the helpdesk with these options, without its waiting times, and reads tickets there. */
async function readAll(query: string, ids: readonly string[]): Promise<(Reading | undefined)[]> {
  const [first = ''] = ids;
  await tab.goto(ticketUrl(helpdesk, first, `?delay=0&${query}`));
  await tab.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'const waits = setTimeout; window.setTimeout = (run) => waits(run);';
    document.head.append(script);
  });
  // In one piece: what a script leaves behind in Firefox, the next one does not see.
  const reading = callExpression(readShown, JSON.stringify(ids));
  const readings = await tab.evaluate(`(() => { ${scripts}\nreturn ${reading}; })()`);
  return readings as (Reading | undefined)[];
}

const idsOf = (some: readonly Ticket[]): string[] => some.map(({ id }) => id);
/** Every second one of those whose messages have an order. */
const dialogues = (start: number): Ticket[] =>
  tickets.filter(({ messages }) => messages.length > 1).filter((_, index) => index % 2 === start);
/** More than running text: most of what can be read wrongly. */
const isSpecial = ({ messages }: Ticket): boolean =>
  messages.some(({ body }) => body.some((block) => typeof block !== 'string' && block.kind !== 'footer'));
/** Every fourth ticket from `start` on, and the special ones. */
const sample = (start: number): Ticket[] =>
  tickets.filter((ticket, index) => index % 4 === start || isSpecial(ticket));

describe('every ticket of the demo helpdesk is read as its data say', () => {
  test.each([
    ['a', 'asc', 'prosemirror', tickets],
    ['a', 'desc', 'textarea', dialogues(0)],
    ['b', 'asc', 'contenteditable', sample(1)],
    ['b', 'desc', 'prosemirror', dialogues(1)],
    ['c', 'asc', 'textarea', sample(3)],
    ['c', 'desc', 'contenteditable', dialogues(0)],
  ] as const)('in layout %s, order %s, editor %s', async (layout, order, editor, judged) => {
    const readings = await readAll(`layout=${layout}&order=${order}&editor=${editor}`, idsOf(judged));
    const wrong = judged.flatMap((ticket, index) => differences(ticket, layout, readings[index]));
    expect(wrong).toEqual([]);
  });

  test('where tickets seen before stay in the page', async () => {
    const judged = tickets.slice(0, 10);
    const readings = await readAll('keep=1', idsOf(judged));
    const wrong = judged.flatMap((ticket, index) => differences(ticket, 'a', readings[index]));
    expect(wrong).toEqual([]);
  });
});

test('a wrong reading is named by its ticket and field', async () => {
  const [ticket, other] = tickets;
  const [reading] = await readAll('', [ticket?.id ?? '']);
  if (!reading || !ticket || !other) throw new Error('The demo helpdesk has two tickets, and one was read.');
  expect(differences(ticket, 'a', { ...reading, subject: 'Something else' })).toEqual([
    `ticket ${ticket.id}: subject is ${JSON.stringify(ticket.subject)}, read as "Something else"`,
  ]);
  expect(differences(ticket, 'a', undefined)).toEqual([`ticket ${ticket.id}: not read`]);
  expect(differences(other, 'a', reading).join()).toContain(`ticket ${other.id}: lastCustomerMessage is`);
});
