// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { insertText } from '@/lib/editors/insert';
import { keepsRich, richReply } from '@/lib/editors/rich';
import type { Block, Inline } from '@/lib/policy/rich-text';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const link: Inline = { type: 'link', url: 'https://shop.example/a?b&c', children: [text('our <page>')] };
const list: Block = {
  type: 'list',
  ordered: false,
  items: [[paragraph(text('one'))], [paragraph(text('two'))]],
};
const ALONE = { before: '', after: '' };

describe('a reply with links and lists, as an editor takes it', () => {
  test('is written by the browser: what it says stays text', () => {
    const { html, links, hasList } = richReply([paragraph(text('See '), link), list], ALONE);
    expect(html).toBe(
      '<p>See <a href="https://shop.example/a?b&amp;c">our &lt;page&gt;</a></p><ul><li>one</li><li>two</li></ul>',
    );
    expect(links).toEqual(['https://shop.example/a?b&c']);
    expect(hasList).toBe(true);
  });

  test('is read back without bullets and addresses', () => {
    expect(richReply([paragraph(text('See '), link), list], ALONE).text).toBe('See our <page>\none\ntwo');
  });

  test('knows where the caret ends', () => {
    const reply = richReply([paragraph(text('Hi '), { type: 'cursor' }, text('there')), list], ALONE);
    expect(reply.text.slice(0, reply.caret)).toBe('Hi ');
    expect(reply.html).not.toContain('caret');
  });

  test('is kept apart from a draft by a blank paragraph, of one line by a space', () => {
    const around = { before: 'Draft.', after: 'Sam' };
    expect(richReply([list], around).html).toMatch(/^<p><br><\/p><ul>.*<p><br><\/p>$/u);
    expect(richReply([paragraph(link)], around).html).toMatch(/^&nbsp;<a .*<\/a>&nbsp;$/u);
  });

  test('is not there where the editor has dropped an address or a list', () => {
    const reply = richReply([paragraph(link), list], ALONE);
    const editor = document.createElement('div');
    expect(keepsRich(editor, reply)).toBe(false);
    const [shown, item] = [document.createElement('a'), document.createElement('li')];
    shown.href = 'https://shop.example/a?b&c';
    editor.append(shown);
    expect(keepsRich(editor, reply)).toBe(false);
    editor.append(item);
    expect(keepsRich(editor, reply)).toBe(true);
  });
});

test('a plain field takes the text, and says so', async () => {
  Object.defineProperty(Document.prototype, 'execCommand', { value: () => false, configurable: true });
  const field = document.createElement('textarea');
  document.body.replaceChildren(field);
  const plain = 'See our <page> (https://shop.example/a?b&c)';
  const outcome = await insertText({
    element: field,
    text: plain,
    rich: [paragraph(text('See '), link)],
    caret: plain.length,
    last: undefined,
    isMeant: () => true,
  });
  expect(outcome).toMatchObject({ status: 'inserted', method: 'setRangeText', plain: true });
  expect(field.value).toBe(plain);
});

beforeEach(() => document.body.replaceChildren());
