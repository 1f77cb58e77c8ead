import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { bring, focusUnknown, useFocus } from './focus';
import { isLoaded, replyOf } from './reply';
import type { OpenCard } from './store';

/** Pixels of a reply that must be in view before it counts as seen: three lines. */
const GLIMPSE = 64;
/** Pixels of air around what is brought into view. */
const AIR = 8;

/** Brings the reply into view: the whole of it where it fits, else its beginning. Moves no more than that takes. */
export function showReply(root: Element): void {
  const body = root.querySelector('.panel-body');
  const reply = root.querySelector('.reply-part');
  if (!body || !reply) return;
  const port = body.getBoundingClientRect();
  const { top, bottom } = reply.getBoundingClientRect();
  const above = top - AIR - port.top;
  const below = bottom + AIR - port.bottom;
  if (above < 0) body.scrollTop += above;
  else if (below > 0) body.scrollTop += Math.min(above, below);
}

/** Brings into view what the agent is at: what has the focus in the card, else the reply. */
function showWork(root: Element): void {
  const { activeElement } = root.ownerDocument;
  if (activeElement && root.querySelector('.panel-body')?.contains(activeElement)) bring(activeElement);
  else if (!root.querySelector('[data-unknown]')) showReply(root);
}

function isOnView(root: Element): boolean {
  const port = root.querySelector('.panel-body')?.getBoundingClientRect();
  const at = root.querySelector('[data-part=reply]')?.getBoundingClientRect();
  if (!port || !at) return false;
  const visible = Math.min(at.bottom, port.bottom) - Math.max(at.top, port.top);
  return visible >= Math.min(GLIMPSE, at.height, port.height / 2);
}

/** Looks, and tells whether the agent has had the reply before them as it stands now, word for word. */
export function useReplySight(root: RefObject<HTMLElement | null>, card: OpenCard): () => boolean {
  const text = isLoaded(card) ? replyOf(card).text : '';
  const seen = useRef<string>(undefined);
  const look = useRef<() => boolean>(() => false);
  useLayoutEffect(() => {
    look.current = () => {
      if (root.current && isOnView(root.current)) seen.current = text;
      return seen.current === text;
    };
    look.current();
  });
  useEffect(() => {
    const body = root.current?.querySelector('.panel-body');
    const onScroll = () => void look.current();
    body?.addEventListener('scroll', onScroll, { passive: true });
    return () => body?.removeEventListener('scroll', onScroll);
  }, [root]);
  // Once the card has been brought to where its reply is.
  useEffect(() => void look.current(), [card.opening, text]);
  return () => look.current();
}

/**
 * A card that has just been read gets the focus where work is left: the first unknown, else the main action; and that, or
 * the reply, is in view whoever has the keyboard. What is said under the card takes room from it: then once more.
 */
export function useFirstSight(
  root: RefObject<HTMLElement | null>,
  { opening, view, outcome }: OpenCard,
): void {
  const focus = useFocus();
  const here = view !== undefined;
  useEffect(() => {
    const screen = root.current;
    if (!here || !screen) return;
    const unknown = screen.querySelector('[data-unknown]');
    if (focus.isOurs() && !focusUnknown(screen))
      focus.give(screen.querySelector<HTMLElement>('.button-main'));
    if (unknown) bring(unknown);
    else showReply(screen);
  }, [root, focus, opening, here]);
  const said = outcome?.kind;
  useLayoutEffect(() => {
    if (said !== undefined && root.current) showWork(root.current);
  }, [root, said]);
}
