import { ask, call, isElement } from '../nodes/ask';
import type { HelpdeskAdapter } from './types';

/**
 * So often, in milliseconds, a change of what readings leave out counts as news all the same: what was taken for the list of
 * tickets may have become a part of the ticket.
 */
const DOUBT = 20_000;

const EDITOR = '[contenteditable]:not([contenteditable=false])';

export interface NewsFilter {
  /** True where there may be news of the ticket in these changes. */
  mayBeNews(changes: readonly Pick<MutationRecord, 'target'>[]): boolean;
  /** True where a change was passed over so long ago that it is to be looked at after all. Asked now and then. */
  isDoubtful(): boolean;
}

/** Tells of a page's changes whether there may be news of the ticket in them. */
export function newsFilter(
  adapter: Pick<HelpdeskAdapter, 'isLeftOut'>,
  /** While nothing of a ticket has been read, nothing is known of what to leave out. */
  ticket: { isUnread(): boolean },
  /** Milliseconds. */
  clock: { now(): number },
): NewsFilter {
  let lastNews = clock.now();
  let passedOver = false;
  const isDue = (): boolean => clock.now() - lastNews >= DOUBT;
  const news = (): true => {
    lastNews = clock.now();
    passedOver = false;
    return true;
  };
  return {
    mayBeNews(changes) {
      const seen = changes.filter(({ target }) => !isTyped(target));
      if (seen.length === 0) return false;
      const trusts = !ticket.isUnread() && !isDue();
      passedOver = trusts && seen.every(({ target }) => adapter.isLeftOut?.(target));
      return !passedOver && news();
    },
    isDoubtful: () => passedOver && isDue() && news(),
  };
}

/** What somebody types into a field of several lines is no part of the ticket. */
function isTyped(node: Node): boolean {
  const element = isElement(node) ? node : ask(node, 'parentElement');
  if (element === null) return false;
  if (call(element, 'closest', EDITOR) !== null) return true;
  const page = ask(element, 'ownerDocument');
  // A frame may be an editor as a whole.
  return page !== document && ask(page, 'designMode') === 'on';
}
