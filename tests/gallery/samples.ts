import { PanelController } from '@/components/panel/controller';
import { SILENCES } from '@/lib/match/types';
import { TROUBLES, type PanelState } from '@/lib/messages/views';
import { CARD_SAMPLES } from './card-samples';
import { AFTER, CANCEL, REFUND, SUGGESTIONS } from './cards';
import { listed, LONG, panelState, quietActions, searched, type Sample } from './stage';

export { NOW } from './settings';
export { panelState, quietActions } from './stage';

const noSuggestions = { suggestions: [] } satisfies Partial<PanelState>;
const shelf = { favourites: [AFTER], recent: [CANCEL, REFUND] } satisfies Partial<PanelState>;
/** More than the panel is high. */
const MANY = Array.from({ length: 12 }, (_, index) => ({
  card: { ...AFTER, ref: { ...AFTER.ref, card: `card-${index}` }, title: `${AFTER.title}, ${index + 1}` },
  marks: [[13, 16]] as [number, number][],
}));

/** Everything that the panel can show, by name. */
export const SAMPLES: Record<string, Sample> = {
  waiting: () => new PanelController(quietActions()),
  'no-answer': () => {
    const panel = listed();
    panel.lost();
    return panel;
  },
  starting: () => listed({ phase: 'starting', ...noSuggestions }),
  reading: () => listed({ phase: 'reading', ...noSuggestions }),
  'no-ticket': () => listed({ phase: 'noTicket', ...noSuggestions, ...shelf }),
  'no-access': () =>
    listed({ phase: 'noTicket', ...noSuggestions, access: { kind: 'none', origin: '', insecure: false } }),
  suggestions: () => listed(),
  'suggestions-moved': () =>
    listed({ suggestions: SUGGESTIONS.map((each, at) => (at === 0 ? { ...each, moved: true } : each)) }),
  'suggestion-single': () => listed({ suggestions: SUGGESTIONS.slice(0, 1) }),
  'set-aside': () => listed({ suggestions: SUGGESTIONS.slice(1), setAside: [CANCEL] }),
  ...Object.fromEntries(
    SILENCES.map((silence) => [
      `silent-${silence}`,
      () =>
        listed({ phase: 'silent', silence, ...noSuggestions, ...(silence === 'noCardFits' ? shelf : {}) }),
    ]),
  ),
  ...Object.fromEntries(
    TROUBLES.map((trouble) => [
      `trouble-${trouble}`,
      () => listed({ phase: 'trouble', trouble, ...noSuggestions }),
    ]),
  ),
  'this-page-only': () => listed({ access: { kind: 'thisPage', origin: 'http://desk', insecure: true } }),
  'low-certainty': () => {
    const { ticket } = panelState();
    return listed(ticket ? { ticket: { ...ticket, certainty: 0.3, truncated: true } } : {});
  },
  elsewhere: () => {
    const { ticket } = panelState();
    return listed(ticket ? { ticket: { ...ticket, isElsewhere: true } } : {});
  },
  unlike: () => {
    const { ticket } = panelState();
    const failed = [{ place: 'messages', selector: '[data-test-id=omni-log-comment-item]' }];
    return listed(ticket ? { ticket: { ...ticket, unlike: { helpdesk: 'Zendesk', failed } } } : {});
  },
  'unlike-shown': () => {
    const { ticket } = panelState();
    const failed = [{ place: 'subject', selector: '.t-main, [data-what="subject"]' }];
    return listed(ticket ? { ticket: { ...ticket, unlike: { helpdesk: '', failed } } } : {});
  },
  'none-fits': () => {
    const panel = listed();
    panel.noneFits();
    return panel;
  },
  'not-ticket': () => {
    const panel = listed();
    panel.judge('isNotTicket');
    return panel;
  },
  'keyboard-taken': () => {
    const panel = listed();
    panel.keyboardTaken();
    return panel;
  },
  'trouble-beside': () => listed({ trouble: 'packRefused' }),
  'two-packs': () => listed({ packs: [...panelState().packs, { ...panelState().packs[0]!, id: 'second' }] }),
  'no-packs': () => listed({ phase: 'silent', silence: 'noCardFits', ...noSuggestions, packs: [] }),
  'no-key': () => listed({ openKey: '', ticket: undefined }),
  'profile-ask-more': () =>
    listed({ ...noSuggestions, phase: 'silent', silence: 'asksNothing', profileAsked: false }),
  'profile-ask': () => listed({ suggestions: SUGGESTIONS.slice(0, 1), profileAsked: false }),
  profile: () => {
    const panel = listed();
    panel.show('profile');
    return panel;
  },
  keys: () => {
    const panel = listed();
    panel.show('keys');
    return panel;
  },
  'keys-unassigned': () => {
    const panel = listed({ openKey: '' });
    panel.show('keys');
    return panel;
  },
  lookup: () => searched('cancle'),
  'lookup-waiting': () => searched('cancel', { lookup: () => new Promise(() => undefined) }),
  'lookup-silent': () => searched('cancel', { lookup: () => Promise.reject(new Error('silent')) }),
  'lookup-many': () =>
    searched('order', { lookup: (query) => Promise.resolve({ query, hits: MANY, total: 34 }) }),
  'lookup-nothing': () =>
    searched('teleport', { lookup: (query) => Promise.resolve({ query, hits: [], total: 34 }) }),
  'long-words': () =>
    listed({
      suggestions: SUGGESTIONS.map((suggestion) => ({
        ...suggestion,
        card: { ...suggestion.card, title: LONG, shortcut: LONG.slice(0, 32) },
        firstLines: LONG,
        why: [{ from: 'subject' as const, parts: [{ text: LONG, marked: true }] }],
      })),
      access: { kind: 'thisPage', origin: '', insecure: true },
    }),
  ...CARD_SAMPLES,
};
