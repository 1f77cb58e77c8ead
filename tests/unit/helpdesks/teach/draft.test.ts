// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { Draft } from '@/lib/helpdesks/teach/draft';

const one = (css: string): Element => {
  const found = document.querySelector(css);
  if (!found) throw new Error(`There is no ${css}.`);
  return found;
};

beforeEach(() => {
  const html = `<h2 class="what">Cancel?</h2><div class="flow"><div class="say in"><p>Please cancel</p></div>
    <div class="say out"><p>I look</p></div></div><textarea id="b"></textarea>`;
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
});

describe('what is being shown of a site', () => {
  test('begins with what was shown before', () => {
    const draft = new Draft({ subject: ['.old'] });
    expect(draft.stateOf('subject')).toBe('before');
    expect(draft.stateOf('editor')).toBeUndefined();
    expect(draft.places).toEqual({ subject: ['.old'] });
  });

  test('is what was pointed at, in the place of what was known', () => {
    const draft = new Draft({ subject: ['.old'], order: ['.nr'] });
    draft.show('subject', one('.what'));
    expect(draft.stateOf('subject')).toBe('shown');
    expect(draft.places?.subject).toContain('.what');
    expect(draft.places?.order).toEqual(['.nr']);
  });

  test('of two threads keeps no half of the one', () => {
    const draft = new Draft({ messages: ['.m'], body: ['.old'], customer: '.c', agent: '.a' });
    draft.show('customerMessage', one('.in'));
    expect(draft.places).not.toHaveProperty('customer');
    expect(draft.places?.body).not.toEqual(['.old']);
  });

  test('is learned when it is pointed at: a page that draws itself anew takes nothing of it away', () => {
    const draft = new Draft(undefined);
    draft.show('subject', one('.what'));
    draft.show('customerMessage', one('.in'));
    const before = draft.places;
    document.body.replaceChildren(document.createElement('p'));
    draft.show('order', one('p'));
    expect(draft.places).toMatchObject({ ...before });
    expect(before?.subject).toContain('.what');
  });

  test('without the team’s reply is the customer’s message alone again', () => {
    const draft = new Draft(undefined);
    draft.show('customerMessage', one('.in'));
    const alone = draft.places;
    draft.show('agentMessage', one('.out'));
    expect(draft.places).toHaveProperty('agent');
    draft.clear('agentMessage');
    expect(draft.places).toEqual(alone);
  });

  test('cleared, is nothing any more, and nothing at all where that was all', () => {
    const draft = new Draft({ messages: ['.m'], customer: '.c' });
    draft.show('editor', one('#b'));
    draft.clear('editor');
    draft.clear('customerMessage');
    expect(draft.stateOf('customerMessage')).toBeUndefined();
    expect(draft.places).toBeUndefined();
  });
});
