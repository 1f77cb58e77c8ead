import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layout, lineText } from '@/lib/policy/plain-text';
import type { Block } from '@/lib/policy/rich-text';
import { compose } from '@/lib/reply/compose';
import { richReply } from '@/lib/reply/rich';
import type { ReplyRequest } from '@/lib/reply/types';
import {
  anyBlocks,
  cursor,
  makeCard,
  makeReply,
  makeRequest,
  paragraph,
  text,
  variable,
  wildText,
} from './make';

/** What the rich form says, laid out as the plain form is. */
function plain(blocks: readonly Block[]): string {
  const noVariable = () => ({ text: 'a variable is left' });
  return layout(blocks, { variable: noVariable, addresses: true }).map(lineText).join('\n');
}

function requestFor(body: Block[], more: Partial<ReplyRequest> = {}): ReplyRequest {
  const signature = makeCard({ id: 'signature', replies: [makeReply({}, 'All the best')] });
  const card = makeCard({ replies: [makeReply({}, body)] });
  return makeRequest({
    card,
    includes: { signature },
    facts: {
      code: { value: 'NEXTONEFREE', values: {} },
      old: { value: 'GONE', values: {}, until: '2020-01-01' },
    },
    ...more,
  });
}

/** Without the marks of lists and quotes, which the plain form keeps where a value leaves nothing behind them. */
function words(text: string): string {
  return text.replace(/[\s>-]|\d+\./gu, '');
}

describe('the rich form of a reply', () => {
  test('keeps lists, links and emphasis, and puts values in as text', () => {
    const list: Block = { type: 'list', ordered: false, items: [[paragraph(text('one'))]] };
    const link = { type: 'link' as const, url: 'https://example.com', children: [variable('order.number')] };
    const values = { 'order.number': { value: '{{fact.code}} <b>', source: 'page' as const } };
    const rich = richReply(requestFor([list, paragraph(link, cursor)], { values }));
    expect(rich).toEqual([
      list,
      paragraph(
        { type: 'link', url: 'https://example.com', children: [text('{ {fact.code} } <b>')] },
        text(''),
      ),
    ]);
  });

  test('brings in what the plain form brings in', () => {
    const rich = richReply(requestFor([{ type: 'include', card: 'signature' }]));
    expect(rich).toEqual([paragraph(text('All the best'))]);
  });

  test('says what the plain form says, whatever the card and its values are', () => {
    fc.assert(
      fc.property(anyBlocks, wildText, (body, value) => {
        const values = { 'customer.first_name': { value, source: 'page' as const } };
        const request = requestFor(body, { values });
        expect(words(plain(richReply(request)))).toBe(words(compose(request).text));
      }),
    );
  });
});
