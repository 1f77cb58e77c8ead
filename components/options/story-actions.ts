import { compose } from '@/lib/reply/compose';
import type { Choice } from '@/lib/messages/contract';
import type { CardRef } from '@/lib/policy/card';
import type { PanelActions } from '../panel/actions';
import type { CopyReply } from '@/lib/clipboard/copy';
import type { Wording } from '../ui/wording';
import { storySummaries, storyView } from './story-cards';

interface StoryEnds {
  /** Puts the reply into the made-up editor. */
  insert: (text: string) => void;
  /** Gives the focus to it. */
  leave: () => void;
  copy: CopyReply;
}

/** The panel's actions on the built-in example: everything happens on the page, nothing is kept or sent. */
export function storyActions(wording: Wording, { insert, leave, copy }: StoryEnds): PanelActions {
  const nothing = () => Promise.resolve();
  const kept = () => Promise.resolve(true);
  const summaries = storySummaries(wording);
  const viewOf = (ref: CardRef) => storyView(wording, ref);
  return {
    lookup(query) {
      const wanted = query.trim().toLowerCase();
      const found = summaries.filter(({ title }) => title.toLowerCase().includes(wanted));
      return Promise.resolve({
        query,
        hits: found.map((card) => ({ card, marks: [] })),
        total: summaries.length,
      });
    },
    openCard: (ref) => Promise.resolve(viewOf(ref)),
    insert(choice) {
      insert(textOf(choice, wording));
      leave();
      return Promise.resolve({ status: 'inserted', method: 'story' });
    },
    // The browser's undo knows what goes into the example's editor: nobody is offered this.
    takeBack: () => Promise.resolve('gone'),
    copy: (_ref, text, rich) => copy(text, rich),
    leave() {
      leave();
      return Promise.resolve();
    },
    keepAnswers: kept,
    noneFits: kept,
    setAside: kept,
    setFavourite: kept,
    saveProfile: kept,
    askForSite: nothing,
    openOptions: nothing,
    teachPage: nothing,
    reconnect: nothing,
  };
}

function textOf(choice: Choice, wording: Wording): string {
  const { card, packLanguage, facts, includes, labels, values, today } = storyView(wording, choice.ref);
  return compose({ ...choice, material: { card, packLanguage, facts, includes, labels }, values, today })
    .text;
}
