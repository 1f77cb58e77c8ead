// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlOf } from '@/lib/nodes/rich-html';
import type { Block, Inline } from '@/lib/policy/rich-text';
import { anyBlocks, lineBreak, paragraph, text } from '../reply/make';

const link = (url: string, ...children: Inline[]): Inline => ({ type: 'link', url, children });
const list = (ordered: boolean, ...items: Block[][]): Block => ({ type: 'list', ordered, items });

describe('a reply as HTML', () => {
  test('has paragraphs, breaks and emphasis', () => {
    const strong: Inline = { type: 'strong', children: [text('free')] };
    const emphasis: Inline = { type: 'emphasis', children: [text('next')] };
    expect(
      htmlOf([paragraph(text('Hi'), lineBreak, strong, text(' and\n'), emphasis), paragraph(text('Bye'))]),
    ).toBe('<p>Hi<br><strong>free</strong> and<br><em>next</em></p><p>Bye</p>');
  });

  test('has lists, and lists in lists', () => {
    const inner = list(true, [paragraph(text('inner'))]);
    expect(
      htmlOf([list(false, [paragraph(text('one')), inner], [paragraph(text('a')), paragraph(text('b'))])]),
    ).toBe('<ul><li>one<ol><li>inner</li></ol></li><li><p>a</p><p>b</p></li></ul>');
  });

  test('has quotes, tables, code, headings and the words of pictures', () => {
    const blocks: Block[] = [
      { type: 'heading', level: 3, children: [text('Sizes')] },
      { type: 'table', rows: [[[text('S')], [text('36')]]] },
      { type: 'quote', children: [paragraph(text('said'))] },
      { type: 'code', value: 'a\n  b' },
      { type: 'image', path: 'images/a.png', alt: 'Size chart' },
    ];
    expect(htmlOf(blocks)).toBe(
      '<h3>Sizes</h3><table><tbody><tr><td>S</td><td>36</td></tr></tbody></table>' +
        '<blockquote><p>said</p></blockquote><pre>a\n  b</pre><p>Size chart</p>',
    );
  });

  test.each(['https://example.com/a?b=1&c=2', 'mailto:returns@example.com', 'tel:+4930123'])(
    'a link to %s is a link',
    (url) => {
      const [made] = anchors(htmlOf([paragraph(link(url, text('our page')))]));
      expect(made?.href).toBe(url);
      expect(made?.textContent).toBe('our page');
    },
  );

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>',
    'http://example.com/',
    'https://bank.example@evil.example/',
    '/relative',
    '',
  ])('a link to %j is its words, and its address to be read', (url) => {
    const html = htmlOf([paragraph(link(url, text('our page')))]);
    expect(anchors(html)).toEqual([]);
    expect(read(html)).toBe(`our page (${url})`);
  });

  test('a link without words shows its address', () => {
    expect(read(htmlOf([paragraph(link('https://example.com/'))]))).toBe('https://example.com/');
  });

  test('text stays text', () => {
    const attack = '<img src=x onerror=alert(1)> &amp; "quoted" <!-- </p><script>';
    const html = htmlOf([paragraph(text(attack)), { type: 'code', value: attack }]);
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(['p', 'pre']);
    expect([...body.children].map(({ textContent }) => textContent)).toEqual([attack, attack]);
  });

  test('whatever a pack says, no other element and no other attribute comes out', () => {
    const known = /^(?:p|h[345]|ul|ol|li|blockquote|pre|table|tbody|tr|td|a|br|strong|em|code)$/u;
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const { body, head } = new DOMParser().parseFromString(htmlOf(blocks), 'text/html');
        const elements = [...head.querySelectorAll('*'), ...body.querySelectorAll('*')];
        expect(elements.filter(({ localName }) => !known.test(localName))).toEqual([]);
        const attributes = elements.flatMap((element) => [...element.attributes].map(({ name }) => name));
        expect(attributes.filter((name) => name !== 'href')).toEqual([]);
      }),
    );
  });
});

function anchors(html: string): HTMLAnchorElement[] {
  return [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a')];
}

function read(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
