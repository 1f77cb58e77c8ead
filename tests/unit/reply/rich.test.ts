import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layout, lineText } from '@/lib/policy/plain-text';
import type { Block } from '@/lib/policy/rich-text';
import { compose } from '@/lib/reply/compose';
import { isRich, richReply } from '@/lib/reply/rich';
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
        cursor,
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

describe('a reply is rich', () => {
  const list: Block = { type: 'list', ordered: false, items: [[paragraph(text('one'))]] };
  const link = { type: 'link' as const, url: 'https://example.com', children: [text('here')] };

  test('with a link, a list or emphasis', () => {
    expect(isRich([paragraph(text('See '), link)])).toBe(true);
    expect(isRich([list])).toBe(true);
    expect(isRich([paragraph({ type: 'strong', children: [text('now')] })])).toBe(true);
  });

  test('not as text alone', () => {
    expect(isRich([paragraph(text('one')), paragraph(text('two'))])).toBe(false);
  });

  test('not with what editors take each in its own way', () => {
    expect(isRich([list, { type: 'table', rows: [[[text('a')]]] }])).toBe(false);
    expect(isRich([list, { type: 'quote', children: [paragraph(link)] }])).toBe(false);
  });
});
