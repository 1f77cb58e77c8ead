// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Blocks } from '@/components/panel/blocks';
import { linkTarget } from '@/components/panel/safe-link';
import type { Block } from '@/lib/policy/rich-text';
import { paragraph, text, variable } from '../../gallery/cards';

const context = {
  facts: { days: { value: '30 days', values: { th: '30 วัน' } } },
  labels: {},
  language: 'th',
};
const show = (...blocks: Block[]) => render(<Blocks blocks={blocks} context={context} />);

describe('links of a card', () => {
  it.each([
    ['https://orders.example.com/a', 'orders.example.com'],
    ['mailto:care@example.com?subject=x', 'care@example.com'],
    ['tel:+49301234', '+49301234'],
    ['HTTPS://EXAMPLE.com', 'example.com'],
  ])('%s leads to %s, and says so', (url, shown) => expect(linkTarget(url)?.shown).toBe(shown));

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://example.com',
    '//example.com',
    'https://bank.example@evil.example',
    'https://:secret@evil.example',
    'file:///etc/passwd',
    'mailto:%E0%A4%A',
    'chrome://settings',
    '',
  ])('%s is no link', (url) => expect(linkTarget(url)).toBeUndefined());

  it('open in a tab that knows nothing of this one, their host in sight', () => {
    show(paragraph({ type: 'link', url: 'https://x.example/y', children: [text('here')] }));
    const link = screen.getByRole('link', { name: 'here (x.example)' });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  });

  it('that may not be one is its words', () => {
    show(paragraph({ type: 'link', url: 'javascript:alert(1)', children: [text('here')] }));
    expect(screen.queryByRole('link')).toBeNull();
    expect(document.body).toHaveTextContent('here');
  });
});

describe('guidance', () => {
  it('shows markup in a text as the text it is', () => {
    show(paragraph(text('<img src=x onerror=alert(1)>')));
    expect(document.querySelector('img')).toBeNull();
    expect(document.body).toHaveTextContent('<img src=x onerror=alert(1)>');
  });

  it('has facts in its own language, and names what else is a variable', () => {
    show(paragraph(variable('fact.days'), text(' '), variable('order.number')));
    expect(document.body).toHaveTextContent('30 วัน order number');
  });

  it('stops at a depth that nobody writes', () => {
    let block = paragraph(text('bottom'));
    for (let depth = 0; depth < 5000; depth++) block = { type: 'quote', children: [block] };
    show(block);
    expect(document.body).not.toHaveTextContent('bottom');
  });

  it('shows a picture by its words', () => {
    show({ type: 'image', path: 'images/x.png', alt: 'Size chart' });
    expect(screen.getByText('Size chart')).toBeVisible();
  });
});
