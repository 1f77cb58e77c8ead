// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { learnPlaces } from '@/lib/helpdesks/teach/learn';
import { waysTo } from '@/lib/helpdesks/teach/ways';

const HOME_MADE = `
  <header><h1 class="page-name">Desk</h1></header>
  <aside><ul class="queue"><li class="row"><b>Where is my parcel?</b></li><li class="row"><b>Broken cup</b></li></ul></aside>
  <main class="work">
    <div class="top"><span class="t-main">Please cancel order #10482</span><span>#1042</span></div>
    <dl class="facts"><dt>Who</dt><dd class="who">Maya Lindqvist</dd><dt>Purchase</dt><dd data-fact="purchase">10482</dd></dl>
    <section class="talk">
      <div class="say say-in" data-k="a8f31c90"><div class="head"><i>Maya Lindqvist</i></div><div class="words"><p>Is it too late to cancel?</p><p>I ordered yesterday.</p></div></div>
      <div class="say say-out" data-k="b8f31c91"><div class="head"><i>Sam</i></div><div class="words"><p>Let me look into it.</p></div></div>
      <div class="say say-in" data-k="c8f31c92"><div class="head"><i>Maya Lindqvist</i></div><div class="words"><p>Thank you!</p></div></div>
    </section>
    <form><textarea name="internal"></textarea><textarea name="answer"></textarea></form>
  </main>`;

const one = (css: string): Element => document.querySelector(css)!;
const all = (css: string): Element[] => [...document.querySelectorAll(css)];

beforeEach(() => {
  const parsed = new DOMParser().parseFromString(HOME_MADE, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
});

describe('ways to one element', () => {
  test.each(['.t-main', '.who', '[data-fact]', 'textarea[name=answer]', '.page-name'])(
    'lead to %s alone, and more than one does',
    (css) => {
      const ways = waysTo(one(css));
      expect(ways.length).toBeGreaterThanOrEqual(2);
      for (const way of ways) expect(all(way)).toEqual([one(css)]);
    },
  );

  test('begin with what is lasting, and end with where it stands', () => {
    const ways = waysTo(one('[data-fact]'));
    expect(ways[0]).toContain('purchase');
    expect(ways.at(-1)).toContain('nth-of-type');
  });

  test('go by nothing that a build or the run of the page has made up', () => {
    document.body.append(
      Object.assign(document.createElement('p'), {
        id: 'ember1432',
        className: 'css-1x9ab2 sc-bdVaJa Card__a8Xb91',
      }),
    );
    for (const way of waysTo(one('#ember1432'))) expect(way).not.toMatch(/ember|css-|sc-|a8Xb/u);
  });

  test('outlast a release that renames a class, wraps the place and adds a neighbour', () => {
    const [target, list, wrapper] = [one('.who'), one('.facts'), document.createElement('div')];
    const ways = waysTo(target);
    list.prepend(document.createElement('dt'), document.createElement('dd'));
    list.className = 'details';
    list.replaceWith(wrapper);
    wrapper.append(list);
    expect(ways.map((way) => document.querySelector(way))).toContain(target);
  });
});

describe('a thread, from two messages that were shown', () => {
  const learned = () =>
    learnPlaces({ customerMessage: one('.say-in .words'), agentMessage: one('.say-out .words') });

  test('finds every message, and only messages', () => {
    const { messages = [] } = learned();
    for (const way of messages) expect(all(way)).toEqual(all('.say'));
    expect(messages.length).toBeGreaterThanOrEqual(2);
  });

  test('finds what was said in each', () => {
    const { body = [] } = learned();
    const said = all('.say').map((message) => message.querySelector(body[0] ?? '-'));
    expect(said).toEqual(all('.say .words'));
  });

  test('knows who speaks by what only one of them has', () => {
    const { customer = '-', agent = '-' } = learned();
    const sideOf = (message: Element): string =>
      `${message.matches(customer) || message.querySelector(customer) ? 'customer' : ''}${
        message.matches(agent) || message.querySelector(agent) ? 'agent' : ''
      }`;
    expect(all('.say').map(sideOf)).toEqual(['customer', 'agent', 'customer']);
  });

  test('takes no name and no key of one message for a sign of its side', () => {
    const { customer = '', agent = '' } = learned();
    expect(customer + agent).not.toMatch(/f31c9|Maya|Sam/u);
  });

  test('is as well shown by a paragraph as by all that was said', () => {
    const { messages = [] } = learnPlaces({
      customerMessage: one('.say-in p'),
      agentMessage: one('.say-out p'),
    });
    expect(all(messages[0] ?? '-')).toEqual(all('.say'));
  });

  test('shown by one message alone still finds the others', () => {
    const { messages = [] } = learnPlaces({ customerMessage: one('.say-in .words') });
    const found = messages.map((way) => all(way));
    expect(found.some((each) => each.length === 3)).toBe(true);
  });
});

test('two fields of one kind are told apart', () => {
  const { editor = [] } = learnPlaces({ editor: one('[name=answer]') });
  expect(document.querySelector(editor[0] ?? '-')).toBe(one('[name=answer]'));
});
