import type { InsertRefusal } from '@/lib/messages/contract';
import type { CardSummary, CardView } from '@/lib/messages/views';
import { firstOffered } from '@/lib/reply/offered';
import type { KeptAnswers, PanelActions } from './actions';
import { choiceOf, isLoaded, replyOf, richOf, typedBy, type LoadedCard, type Alternative } from './reply';
import { pushed, refKey, shown, ticketKey, type OpenCard, type Outcome, type PanelStore } from './store';

/** The panel's way to the background, which says where it does not answer or could not keep something. */
interface Background {
  ask: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  keep: (work: () => Promise<boolean>, lasting?: boolean) => Promise<boolean | undefined>;
}

type Inserted = Extract<Outcome, { kind: 'inserted' }>;

/** Longer than a sleeping background takes to wake and an editor to take the text. */
const PATIENCE_MS = 5000;

/** Typing is kept when it pauses, not at every letter. */
const KEEP_AFTER_MS = 400;

/** What the agent can do with the card that is open. */
export class CardController {
  private keeping: { what: KeptAnswers; timer: ReturnType<typeof setTimeout> } | undefined;
  private openings = 0;
  /** The card and ticket of the last reply that went in. */
  private lastIn = '';

  constructor(
    private readonly store: PanelStore,
    private readonly actions: PanelActions,
    private readonly background: Background,
  ) {}

  /** Opens a card; resolves when its content is here, with undefined where it is gone or another was opened since. */
  readonly open = async (summary: CardSummary): Promise<LoadedCard | undefined> => {
    this.flush();
    const opening = ++this.openings;
    this.store.setState((model) => ({
      card: closed(summary, opening, shown(model).name === 'card' ? model.card : undefined),
      views: pushed(model, { name: 'card' }),
    }));
    const view = await this.background.ask(() => this.actions.openCard(summary.ref));
    if (view === undefined) return undefined;
    this.changeIf(opening, (card) => (view === null ? { ...card, gone: true } : loaded(card, view)));
    const { card } = this.store.getState();
    return isLoaded(card) && card.opening === opening ? card : undefined;
  };

  /** Opens a card and inserts its reply at once where nothing is missing and it is not in already: a run of one key inserts once. */
  readonly choose = async (summary: CardSummary): Promise<void> => {
    const card = await this.open(summary);
    if (card && replyOf(card).ready && this.nameOf(card) !== this.lastIn) await this.insert();
  };

  /** Opens a card whose reply was asked for in the page, and says why it did not go in. */
  readonly openAsked = async (summary: CardSummary, refusal: InsertRefusal | undefined): Promise<void> => {
    const card = await this.open(summary);
    if (!card) return;
    if (refusal !== undefined) this.tell({ kind: 'refused', reason: refusal });
    else if (!replyOf(card).ready) this.tell({ kind: 'notReady' });
  };

  /** Reads the open card again, keeping what the agent has said. */
  readonly refresh = async (): Promise<void> => {
    const { card } = this.store.getState();
    if (!card) return;
    const view = await this.background.ask(() => this.actions.openCard(card.ref));
    if (view) this.changeIf(card.opening, (now) => ({ ...now, view }));
  };

  readonly answer = (question: string, answer: string): void => {
    this.change((card) => ({ ...card, answers: { ...card.answers, [question]: answer } }));
    this.keepSoon();
    // A page can take the panel away at any moment.
    this.flush();
  };

  readonly fill = (name: string, value: string): void => {
    this.change((card) => ({ ...card, values: { ...card.values, [name]: value } }));
    this.keepSoon();
  };

  /** Shows the card's reply in another language, channel or tone. */
  readonly turnTo = (other: Alternative): void => this.change((card) => ({ ...card, ...other }));

  /** Marks the card; a mark that could not be kept is taken off again. */
  readonly setFavourite = async (favourite: boolean): Promise<void> => {
    const { card } = this.store.getState();
    if (!card) return;
    this.store.setState({ card: { ...card, favourite } });
    const kept = await this.background.keep(() => this.actions.setFavourite(card.ref, favourite), true);
    if (kept === false) this.changeIf(card.opening, (now) => ({ ...now, favourite: card.favourite }));
  };

  /** Inserts the reply. Where something is unknown, says so instead; the same key again confirms a covered panel. */
  readonly insert = async (): Promise<void> => {
    const model = this.store.getState();
    const { card } = model;
    if (!isLoaded(card) || card.busy) return;
    if (!replyOf(card).ready) {
      this.tell({ kind: 'notReady' });
      return;
    }
    const confirmed = card.outcome?.kind === 'unconfirmed';
    this.store.setState({ card: { ...card, busy: true, outcome: undefined } });
    const choice = choiceOf(card, ticketKey(model));
    // An answer that comes later still is the answer; until then no second reply goes in beside the first.
    const late = setTimeout(() => {
      this.changeIf(card.opening, (now) => ({ ...now, outcome: { kind: 'noAnswer' } }));
    }, PATIENCE_MS);
    const result = await this.background.ask(() => this.actions.insert(choice, confirmed));
    clearTimeout(late);
    const outcome: Outcome = result ? outcomeOf(result) : { kind: 'noAnswer' };
    if (isOutdated(outcome)) await this.refresh();
    this.changeIf(card.opening, (now) => ({ ...now, busy: false, outcome }));
    if (outcome.kind !== 'inserted') return;
    this.lastIn = this.nameOf(card);
    this.rememberName(card);
  };

  /** Takes the reply out again, where the browser's undo does not know it; says so where it stays. */
  readonly takeBack = async (): Promise<void> => {
    const { card } = this.store.getState();
    const id = card?.outcome?.kind === 'inserted' ? card.outcome.id : undefined;
    if (id === undefined) return;
    const answer = (await this.background.ask(() => this.actions.takeBack(id))) ?? 'noAnswer';
    if (answer === 'takenBack') this.isOut(id);
    else this.changeInserted(id, (inserted) => ({ ...inserted, kept: answer }));
  };

  /** The reply that went in under this name is out of the field again. */
  readonly isOut = (id: number): void => {
    this.lastIn = '';
    this.changeInserted(id, () => ({ kind: 'out' }));
  };

  /** Also on the cards that lie under the open one. */
  private changeInserted(id: number, step: (inserted: Inserted) => Outcome): void {
    const changed = (card: OpenCard | undefined): OpenCard | undefined => {
      if (!card) return undefined;
      const { outcome, from } = card;
      const isIt = outcome?.kind === 'inserted' && outcome.id === id;
      return { ...card, from: changed(from), outcome: isIt ? step(outcome) : outcome };
    };
    this.store.setState(({ card }) => ({ card: changed(card) }));
  }

  /** Says that the reply is to be read first. */
  readonly unseen = (): void => this.tell({ kind: 'unseen' });

  /** Copies the reply instead: complete or not at all, as with inserting. */
  readonly copy = async (): Promise<void> => {
    const { card } = this.store.getState();
    if (!isLoaded(card)) return;
    const reply = replyOf(card);
    if (!reply.ready) {
      this.tell({ kind: 'notReady' });
      return;
    }
    // Said anew when it is copied once more.
    this.tell(undefined);
    const copied = await this.background.ask(() => this.actions.copy(card.ref, reply.text, richOf(card)));
    if (copied !== undefined) this.tell({ kind: copied ? 'copied' : 'copyFailed' });
    this.rememberName(card);
  };

  /** A name that was typed to sign one reply signs the next ones, where the profile has none yet. */
  private rememberName(card: OpenCard): void {
    const { state } = this.store.getState();
    const name = typedBy(card)['agent.name'];
    if (!state || name === undefined || state.profile.name !== '') return;
    void this.background.keep(() => this.actions.saveProfile({ ...state.profile, name }), true);
  }

  private nameOf(card: OpenCard): string {
    return `${refKey(card.ref)} ${ticketKey(this.store.getState())}`;
  }

  /** Has what was typed kept now, for the ticket that it was typed for. */
  readonly flush = (): void => {
    if (this.keeping === undefined) return;
    const { what, timer } = this.keeping;
    clearTimeout(timer);
    this.keeping = undefined;
    void this.background.keep(() => this.actions.keepAnswers(what));
  };

  private keepSoon(): void {
    const model = this.store.getState();
    const { card } = model;
    const ticket = ticketKey(model);
    if (!card || ticket === '') return;
    clearTimeout(this.keeping?.timer);
    const what = { ref: card.ref, ticketKey: ticket, answers: card.answers, values: typedBy(card) };
    this.keeping = { what, timer: setTimeout(this.flush, KEEP_AFTER_MS) };
  }

  private tell(outcome: Outcome | undefined): void {
    this.store.setState(({ card }) => (card ? { card: { ...card, outcome } } : {}));
  }

  /** What was said of the last insertion no longer holds once the reply is another. */
  private change(step: (card: OpenCard) => OpenCard): void {
    this.store.setState(({ card }) => (card ? { card: { ...step(card), outcome: undefined } } : {}));
  }

  /** Changes the open card unless it has been closed, or opened anew, since: an answer may be another ticket's. */
  private changeIf(opening: number, step: (card: OpenCard) => OpenCard): void {
    this.store.setState(({ card }) => (card?.opening === opening ? { card: step(card) } : {}));
  }
}

function closed(summary: CardSummary, opening: number, from: OpenCard | undefined): OpenCard {
  return {
    opening,
    openedAt: undefined,
    ref: summary.ref,
    summary,
    view: undefined,
    gone: false,
    answers: {},
    values: {},
    language: '',
    channel: 'mail',
    tone: 'plain',
    favourite: summary.favourite,
    busy: false,
    from,
    outcome: undefined,
  };
}

function loaded(card: OpenCard, view: CardView): OpenCard {
  return {
    ...card,
    view,
    openedAt: performance.now(),
    answers: view.agentAnswers,
    values: view.agentValues,
    ...firstOffered(view),
    channel: view.channel,
    favourite: view.summary.favourite,
  };
}

function outcomeOf(result: Awaited<ReturnType<PanelActions['insert']>>): Outcome {
  if (result.status === 'refused') return { kind: 'refused', reason: result.reason };
  if (result.status === 'inserted') {
    const { plain, oneLine, id, takesBack } = result;
    return { kind: 'inserted', plain, oneLine, id, takesBack };
  }
  return { kind: result.status };
}

/** True where the background composes another reply than the one that is shown: the page has changed since. */
function isOutdated(outcome: Outcome): boolean {
  return outcome.kind === 'refused' && ['replyChanged', 'notReady'].includes(outcome.reason);
}
