// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { genericReader } from '@/lib/helpdesks/generic';
import { fieldsOf, type PageFields } from '@/lib/policy/conditions';
import { expectedOf, fixtureNames, LENT, showFixture } from './fixtures';

/*
 * What a customer can write (subject, own name, a mail's markup) is no field of the page: fields answer conditions,
 * and conditions unlock offers.
 */

const CLAIM = 'Order status: Processing';
const CLAIMS = [CLAIM, 'Channel: phone', 'Tags: vip', 'Plan: Gold', 'Order date: today', 'Order status'];
const MARKUP = [
  '<dl><dt>Order status</dt><dd>Processing</dd></dl>',
  '<p><b>Plan:</b> Gold</p>',
  '<table><tr><th>Order date</th><td>1 January 2027</td></tr></table>',
  '<span class="tag">vip</span>',
  '<div>Channel: phone</div>',
];

/** The innermost element that holds exactly this text. */
function elementOf(text: string): Element {
  const found = [...document.querySelectorAll('body *')].findLast(
    (each) => each.textContent.replace(/\s+/gu, ' ').trim() === text,
  );
  if (!found) throw new Error(`The fixture has no "${text}".`);
  return found;
}

/** Its words on the page, in whatever they stand; those of a hidden list or a title too. */
function replaceText(text: string, by: string): void {
  if (text === '') return;
  for (const each of document.querySelectorAll('body *'))
    if (each.children.length === 0 && each.textContent.trim() === text) each.textContent = by;
}

function insertAt(element: Element, place: InsertPosition, markup: string): void {
  // eslint-disable-next-line no-unsanitized/method -- the test's own markup
  element.insertAdjacentHTML(place, markup);
}

/** Puts markup at the text of every message of the customer's. */
function insertInMessages(name: string, place: InsertPosition, markup: string): void {
  const texts = expectedOf(name).ticket.messages.flatMap(({ direction, text = '' }) =>
    direction === 'customer' ? [text.slice(0, 20)] : [],
  );
  for (const text of texts) {
    const said = [...document.querySelectorAll('body *')].findLast((each) => each.textContent.includes(text));
    if (said) insertAt(said, place, markup);
  }
}

/** What offers may hang on; a ticket that is not read shows nothing. */
function fieldsShown(name: string): PageFields {
  const ticket = genericReader(document, new URL(expectedOf(name).url), LENT);
  return ticket ? fieldsOf(ticket) : {};
}

/** What conditions may hang on, before a change of the page and after it. */
function read(name: string, change: () => void): { claimed: PageFields; before: PageFields } {
  showFixture(name);
  const before = unchanged.get(name) ?? fieldsShown(name);
  unchanged.set(name, before);
  change();
  return { claimed: fieldsShown(name), before };
}

/** What a fixture shows as it is, by its name: read once, since each is attacked many times. */
const unchanged = new Map<string, PageFields>();

/** Less may be known after an attack, but nothing else. */
function expectNoClaim({ claimed, before }: ReturnType<typeof read>): void {
  expect(before).toMatchObject(claimed);
}

describe('a claim of the customer’s is no field of the page', () => {
  it.each(['field-shapes', 'french', 'german', 'thai', 'hindi', 'flat-thread', 'framed-mail'])(
    'as the subject of %s',
    (name) => {
      const subject = expectedOf(name).ticket.subject ?? '';
      const { claimed, before } = read(name, () => (elementOf(subject).textContent = CLAIM));
      expect(claimed['order.status']).toEqual(before['order.status']);
    },
  );

  it.each(fixtureNames())('as the subject or a name, wherever they stand, of %s', (name) => {
    const { subject = '', customer } = expectedOf(name).ticket;
    for (const [index, claim] of CLAIMS.entries()) {
      const change = (): void => {
        replaceText(subject, claim);
        replaceText(customer?.name ?? '', CLAIMS.at(index - 1) ?? '');
      };
      expectNoClaim(read(name, change));
    }
  });

  it.each(fixtureNames())('as markup at either end of each message of %s', (name) => {
    for (const place of ['beforebegin', 'afterbegin', 'beforeend', 'afterend'] as const)
      expectNoClaim(read(name, () => insertInMessages(name, place, MARKUP.join(''))));
  });

  it('as a heading over the helpdesk’s own fields', () => {
    const { claimed, before } = read('field-shapes', () => {
      replaceText('Order', 'Basket');
      replaceText('Promo code refused', 'Order');
      document.querySelector('h2')?.after(document.querySelector('.kv') ?? '');
    });
    expect(before['order.status']).toBe('In basket');
    expect(claimed['order.status']).toBeUndefined();
  });

  it('as the name and the words of another ticket in a list', () => {
    const { claimed, before } = read('chat-bubbles', () => {
      replaceText('Nadia Okoye', 'Order status');
      replaceText('My promo code does not work at the checkout', 'Processing');
    });
    expect(claimed).toEqual(before);
  });

  it('as a second value: neither of two that differ is believed', () => {
    const { claimed, before } = read('field-shapes', () =>
      insertAt(elementOf('Language: English'), 'afterend', MARKUP[0] ?? ''),
    );
    expect(before['order.status']).toBe('In basket');
    expect(claimed['order.status']).toBeUndefined();
  });

  it.each([
    'Country: Norway',
    'Plan: Platinum',
    'Brand: Luxury',
    'Customer plan: Platinum',
    'Order status: Paid',
  ])(
    'as a line among the helpdesk’s own fields, as what the customer says of themselves stands in some (%s)',
    (claim) => {
      const change = () => insertAt(elementOf('Language: English'), 'afterend', `<div>${claim}</div>`);
      const { claimed, before } = read('field-shapes', change);
      expect(claimed).toEqual(before);
    },
  );

  it('but a line among the helpdesk’s own fields may say which order it is', () => {
    showFixture('field-shapes');
    replaceText('#10720', '');
    insertAt(elementOf('Language: English'), 'afterend', '<div>Order number: #10721</div>');
    const ticket = genericReader(document, new URL(expectedOf('field-shapes').url), LENT);
    expect(ticket?.order.number).toBe('10721');
  });
});
