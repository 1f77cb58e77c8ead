import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chooseEditor, withShown } from '@/lib/editors/choose';
import { findEditors } from '@/lib/editors/find';
import { insertText } from '@/lib/editors/insert';
import { fieldState, rememberInsertion, takeBackInsertion } from '@/lib/editors/undo';
import { lastCaret } from '@/lib/editors/last-caret';
import { markFields } from '@/lib/editors/mark';
import { ticketIdIn } from '@/lib/helpdesks/generic/url-id';
import { ticketKey } from '@/lib/helpdesks/key';
import { keyInForm } from '@/lib/helpdesks/opener';
import { taughtPlaces } from '@/lib/helpdesks/taught';
import { announceFocus } from '@/lib/nodes/own-focus';
import { ownPanel } from '@/lib/nodes/own-panel';
import { isInSight } from '@/lib/nodes/panel-sight';
import type { Request, Response, ToInserter } from '@/lib/messages/contract';
import { askFromPage } from '@/lib/messages/page';

/*
 * Put beside the reader when a reply is chosen. It takes the one text and puts it in; what it learned of the page it
 * keeps to itself.
 */

type Insertion = Request<ToInserter, 'insertReply'>;
type Outcome = Response<ToInserter, 'insertReply'>;

const PRESENT = Symbol.for('cuecard.inserter');
const world = globalThis as typeof globalThis & { [PRESENT]?: true };

export default defineUnlistedScript(() => {
  // It is put in before every insertion: the one that is here already goes on listening.
  if (world[PRESENT]) return;
  world[PRESENT] = true;
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id || sender.tab || !isForUs(message)) return false;
    if (message.type === 'takeReplyOut')
      takeBackInsertion(message.payload.id).then(sendResponse, () => sendResponse('gone'));
    else
      insert(message.payload).then(sendResponse, () =>
        sendResponse({ status: 'refused', reason: 'editorGone' }),
      );
    return true;
  });
});

async function insert({ text, rich, caret, ticketKey: wanted, certain, over }: Insertion): Promise<Outcome> {
  // What was chosen beside no ticket is for the page as it is now, and for none that it goes on to.
  const meant = wanted || keyNow();
  const isMeant = (): boolean => keyNow() === meant;
  if (!isMeant()) return { status: 'refused', reason: 'otherTicket' };
  if (!certain && !isPanelInSight()) return { status: 'unconfirmed' };
  const last = lastCaret();
  const isHere = last?.url === location.href || (last && keyOf(last.url)) === meant;
  const place = last && { element: last.element, isHere };
  const choice = chooseEditor(withShown(findEditors(document), taughtPlaces()?.editor ?? []), place);
  // What was typed stands where the caret is, and nowhere else.
  if (over !== undefined && ('refused' in choice || choice.element !== last?.element))
    return { status: 'typedOn' };
  if ('refused' in choice) {
    markFields(choice.candidates);
    return { status: 'refused', reason: choice.refused };
  }
  announceFocus();
  const { element } = choice;
  const before = fieldState(element);
  const outcome = await insertText({ element, text, rich, caret, last, over, isMeant });
  if (outcome.status !== 'inserted') return outcome;
  const { left, ...inserted } = outcome;
  const id = rememberInsertion({ element, before, left, isMeant }, sayOut);
  return { ...inserted, id, ...(left === undefined ? {} : { takesBack: true }) };
}

/** Where the extension has gone from under the page, nobody is there to hear it. */
function sayOut(id: number): void {
  askFromPage('replyOut', { id }).catch(() => undefined);
}

function isPanelInSight(): boolean {
  const panel = ownPanel();
  return panel !== undefined && isInSight(panel);
}

/** The ticket that the page is of. */
const keyNow = (): string => keyOf(location.href) || (keyInForm(window) ?? '');

function keyOf(address: string): string {
  const url = new URL(address);
  const id = ticketIdIn(url);
  return id === undefined ? '' : ticketKey(url, id);
}

type ForUs = { [K in keyof ToInserter]: { type: K; payload: Request<ToInserter, K> } }[keyof ToInserter];

/** The background has checked it against the contract; this only tells it from the reader's messages. */
function isForUs(message: unknown): message is ForUs {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return message.type === 'insertReply' || message.type === 'takeReplyOut';
}
