import { useEffect, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../ui/button';
import { Face } from '../ui/face';
import { useText } from '../ui/text';
import { CardBody } from './card-body';
import { CardFooter } from './card-footer';
import { CardHead } from './card-head';
import { chordOf } from './chord';
import { useModel, usePanel } from './context';
import { focusUnknown, useFocus } from './focus';
import type { PanelController } from './controller';
import { useKeys, type KeyMap, type Press } from './key-map';
import { Notice } from './notices';
import { isLoaded, replyOf } from './reply';
import { Skeleton } from './skeleton';
import type { OpenCard } from './store';

/** A card, opened: what to know, what to answer, what will go in. */
export function CardScreen({ card }: { card: OpenCard }) {
  const { t } = useText();
  const panel = usePanel();
  const keys = useKeys();
  const root = useRef<HTMLDivElement>(null);
  const silent = useModel((model) => model.link === 'silent');
  useFirstFocus(root, card);
  return (
    <div className="screen" tabIndex={-1} ref={root} onKeyDown={(press) => runCardKey(press, keys, panel)}>
      <CardHead card={card} />
      <div className="panel-body" role="region" aria-labelledby="card-title">
        {silent ? (
          <Notice icon="warn" title={t('no_answer_title')}>
            {t('no_answer')}
          </Notice>
        ) : null}
        {isLoaded(card) ? <CardBody card={card} /> : card.gone ? <Gone /> : <Skeleton says="card_opening" />}
      </div>
      {isLoaded(card) ? <CardFooter card={card} onMain={() => actOn(panel, root.current)} /> : null}
    </div>
  );
}

function Gone() {
  const { t } = useText();
  const panel = usePanel();
  return (
    <Face
      name="page"
      title={t('card_gone_title')}
      actions={<Button onClick={panel.search}>{t('action_search')}</Button>}
    >
      {t('card_gone')}
    </Face>
  );
}

function runCardKey(press: Press, keys: KeyMap, panel: PanelController): void {
  const { currentTarget: root, target } = press;
  if (choosesAnswer(target)) {
    keys.run(press, 'question', {
      answer: () => {
        if (!press.repeat && !isHasty(panel)) answer(target, root);
        return true;
      },
    });
  }
  keys.run(press, 'card', {
    insert: () => {
      // A key held down may not insert twice.
      if (press.repeat) return true;
      if (chordOf(press) === 'Enter' && isPressable(target)) return false;
      actOn(panel, root);
      return true;
    },
    // From something to fill in, to the next unknown, last to the main action; elsewhere, to where the browser goes.
    nextUnknown: () =>
      target instanceof Element &&
      target.closest('[data-fill]') !== null &&
      (focusUnknown(root, target) || focusMain(root)),
  });
}

/** Inserts; where something is unknown, goes there first; where the reply is in already, closes the card. */
function actOn(panel: PanelController, root: HTMLElement | null): void {
  const { card } = panel.store.getState();
  if (!isLoaded(card) || card.busy) return;
  if (card.outcome?.kind === 'inserted') {
    panel.back();
    return;
  }
  void panel.card.insert();
  if (root === null || replyOf(card).ready) return;
  const { activeElement } = root.ownerDocument;
  const found = activeElement !== null && focusUnknown(root, activeElement);
  if (!found) focusUnknown(root);
}

/** True on an answer of a question that nobody has answered yet: there Enter gives this answer. */
function choosesAnswer(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('[data-unknown] [role="radio"]');
}

/** Gives the answer that has the focus, and goes on to what is still unknown. */
function answer(target: HTMLElement, root: HTMLElement): void {
  flushSync(() => target.click());
  if (!focusUnknown(root, target) && !focusUnknown(root)) focusMain(root);
}

/** Milliseconds after opening in which Enter is the end of a double press, and answers nothing. */
const HASTE = 400;

function isHasty(panel: PanelController): boolean {
  const { card } = panel.store.getState();
  return card?.openedAt !== undefined && performance.now() - card.openedAt < HASTE;
}

function focusMain(root: HTMLElement): boolean {
  const main = root.querySelector<HTMLElement>('.button-main');
  main?.focus();
  return main !== null;
}

/** True where Enter already means something: buttons and links, but not answers. */
function isPressable(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button:not([role="radio"]), textarea') !== null;
}

/** A card that has just been read gets the focus where work is left: the first unknown, else the main action. */
function useFirstFocus(root: RefObject<HTMLElement | null>, { opening, view }: OpenCard): void {
  const focus = useFocus();
  const here = view !== undefined;
  useEffect(() => {
    if (!here || !root.current || !focus.isOurs()) return;
    if (!focusUnknown(root.current)) focus.give(root.current.querySelector<HTMLElement>('.button-main'));
  }, [root, focus, opening, here]);
}
