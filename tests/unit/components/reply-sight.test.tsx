// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardView } from '@/lib/messages/views';
import { cancelView, without } from '../../gallery/cards';
import { showPanel } from './show';

const PORT = 300;
/** Where the reply stands in the card, and how high it is. */
let reply = { at: 400, height: 200 };

const body = () => document.querySelector('.panel-body')!;
const main = () => document.querySelector('.button-main')!;
const status = () => document.querySelector('[data-outcome]');

/** jsdom lays nothing out: the card's scroller and the reply in it, as a low window would have them. */
function rectangleOf(this: Element): DOMRect {
  if (this.matches('.panel-body')) return new DOMRect(0, 0, 360, PORT);
  if (!this.matches('.reply-part, [data-part=reply]')) return new DOMRect();
  return new DOMRect(0, reply.at - body().scrollTop, 360, reply.height);
}

beforeEach(() => {
  reply = { at: 400, height: 200 };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(rectangleOf);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(PORT);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(900);
});

async function openCard(view: Partial<CardView> = {}) {
  const shown = showPanel({ actions: { openCard: () => Promise.resolve(cancelView(view)) } });
  await shown.user.keyboard('1');
  await screen.findByRole('heading', { level: 2 });
  return shown;
}

describe('the reply in a low window', () => {
  it('is whole in view with the focus on Insert, and goes in by the next Enter', async () => {
    const { user, actions } = await openCard();
    expect(main()).toHaveFocus();
    expect(body().scrollTop).toBe(308);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(actions.insert).toHaveBeenCalledTimes(1));
  });

  it('begins at the top where it is longer than there is room', async () => {
    reply.height = 500;
    await openCard();
    expect(body().scrollTop).toBe(392);
  });

  it('is brought into view whenever Insert gets the focus again', async () => {
    const { user } = await openCard();
    await user.keyboard('{Home}{Tab}');
    expect(body().scrollTop).toBe(0);
    await user.keyboard('{Shift>}{Tab}{/Shift}');
    expect(main()).toHaveFocus();
    expect(body().scrollTop).toBe(308);
  });

  it('never goes in unseen: the first Enter shows it, the next inserts it', async () => {
    const { user, actions } = await openCard({ pageAnswers: {} });
    await new Promise((resolve) => setTimeout(resolve, 450)); // longer than haste
    await user.keyboard(' ');
    expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
    await user.keyboard('{Enter}');
    expect(actions.insert).not.toHaveBeenCalled();
    expect(status()).toHaveAttribute('data-outcome', 'unseen');
    expect(body().scrollTop).toBe(308);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(actions.insert).toHaveBeenCalledTimes(1));
  });

  it('may have been scrolled away since: what has been read once goes in', async () => {
    const { user, actions } = await openCard();
    await user.keyboard('{Home}{Enter}');
    await waitFor(() => expect(actions.insert).toHaveBeenCalledTimes(1));
  });

  it('is in view again after what is said under it has taken room', async () => {
    const { user } = await openCard();
    await user.keyboard('{Home}{Enter}');
    await waitFor(() => expect(status()).toHaveAttribute('data-outcome', 'inserted'));
    expect(body().scrollTop).toBe(308);
    expect(screen.queryByText('Goes where your cursor is. Nothing is sent.')).toBeNull();
  });
});

describe('what is still to be filled in', () => {
  it('stays in view when the line that asks for it takes room', async () => {
    const scrolled = vi.fn<(element: Element, said: boolean) => void>();
    Element.prototype.scrollIntoView = function (this: Element) {
      scrolled(this, status() !== null);
    };
    const { values } = cancelView();
    const { user } = await openCard({ values: without(values, 'order.number') });
    const field = screen.getByRole('textbox', { name: 'Order number' });
    scrolled.mockClear();
    await user.keyboard('{Enter}');
    expect(status()).toHaveTextContent('Still to fill in: Order number.');
    expect(field).toHaveFocus();
    expect(scrolled).toHaveBeenLastCalledWith(field, true);
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });
});

describe('keys that scroll', () => {
  it('move the card while Insert has the focus', async () => {
    const { user } = await openCard();
    const scrolls = [];
    for (const key of ['Home', 'ArrowDown', 'PageDown', 'ArrowUp', 'PageUp', 'End']) {
      await user.keyboard(`{${key}}`);
      scrolls.push(body().scrollTop);
    }
    expect(scrolls).toEqual([0, 48, 300, 252, 0, 900]);
    expect(main()).toHaveFocus();
  });

  it('stay with the field that is being filled in, but for whole pages', async () => {
    const { values } = cancelView();
    const { user } = await openCard({ values: without(values, 'order.number') });
    const field = screen.getByRole('textbox', { name: 'Order number' });
    expect(field).toHaveFocus();
    body().scrollTop = 0;
    await user.keyboard('12{Home}3{ArrowDown}');
    expect(field).toHaveValue('312');
    expect(body().scrollTop).toBe(0);
    await user.keyboard('{PageDown}');
    expect(body().scrollTop).toBe(252);
  });
});
