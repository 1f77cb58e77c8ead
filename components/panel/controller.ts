import type { PanelState, CardSummary } from '@/lib/messages/views';
import type { AgentProfile } from '@/lib/policy/agent';
import type { PanelActions } from './actions';
import { CardController } from './card-controller';
import { numberedOf, suggestionsOf } from './suggested';
import {
  createPanelStore,
  emptyModel,
  NO_SEARCH,
  popped,
  pushed,
  refKey,
  shown,
  ticketKey,
  withState,
  type PanelModel,
  type PanelStore,
  type Verdict,
} from './store';

/** What the agent can do in the panel. Holds no state of its own: that is the store's. */
export class PanelController {
  readonly store: PanelStore = createPanelStore();
  readonly card: CardController;
  /** The number of what the agent asked for in the page last. */
  private lastAsked: number | undefined;

  constructor(private readonly actions: PanelActions) {
    this.card = new CardController(this.store, actions, {
      ask: (work) => this.ask(work),
      keep: (work, lasting) => this.keep(work, lasting),
    });
  }

  /** Takes what the background pushed, or what it answered when `asked`. */
  readonly receive = (state: PanelState, asked = false): void => {
    this.store.setState((model) => withState(model, state, asked), true);
    this.openWanted();
    this.goOnWithAsked();
  };

  /** Opens a suggestion, or what is at hand where there is none, by its number; one that is not there yet, while the ticket is being read, when it comes. */
  readonly openNumber = (number: number): boolean => {
    const model = this.store.getState();
    const card = numberedOf(model)[number - 1];
    if (card) this.open(card);
    else if (isComing(model)) this.store.setState({ wanted: number });
    else return false;
    return true;
  };

  /** The background knows no tab for this panel: somebody else embedded it. Nothing is shown. */
  readonly unpaired = (): void => {
    this.store.setState({ link: 'unpaired', state: undefined, card: undefined });
  };

  /** The background did not answer. */
  readonly lost = (): void => {
    this.store.setState({ link: 'silent' });
  };

  /** Asks for everything again, and for what the search had no answer to. */
  readonly reconnect = (): void => {
    this.store.setState({ link: 'waiting' });
    void this.ask(() => this.actions.reconnect());
    const { search } = this.store.getState();
    if (search.query.trim() !== '' && search.answered !== search.query) void this.lookUp(search.query);
  };

  /** Asks again without a word: the page under this panel may be another. */
  readonly lookAgain = (): void => {
    void this.ask(() => this.actions.reconnect());
  };

  /** The page around this panel takes the keyboard away again and again. */
  readonly keyboardTaken = (): void => {
    this.store.setState({ keyboardTaken: true });
  };

  /** The agent typed into the search box. Only the answer to what stands there now is shown. */
  readonly type = (query: string): void => {
    const searching = query.trim() !== '';
    this.store.setState((model) => ({
      search: searching ? { ...model.search, query, marked: 0, wanted: undefined } : { ...NO_SEARCH, query },
      views: searching ? pushed(model, { name: 'lookup' }) : withoutLookup(model),
    }));
    if (searching) void this.lookUp(query);
  };

  /** Enter before there is an answer: its first hit is opened when it comes, and never inserted, since it was not seen. */
  readonly chooseWhenFound = (): void => {
    this.store.setState(({ search }) => ({ search: { ...search, wanted: search.query } }));
  };

  /** Marks the next result, or the one before; around at the ends. */
  readonly mark = (step: 1 | -1): void => {
    this.store.setState(({ search }) => {
      const count = search.hits.length;
      return count === 0 ? {} : { search: { ...search, marked: (search.marked + step + count) % count } };
    });
  };

  /** Puts the cursor into the search box, from wherever the panel is. */
  readonly search = (): void => {
    this.card.flush();
    this.store.setState((model) => ({
      views: model.views.filter(({ name }) => name === 'list' || name === 'lookup'),
      card: undefined,
      returnTo: undefined,
      searchAsked: true,
    }));
  };

  /** The cursor is in the search box. */
  readonly searchFound = (): void => {
    this.store.setState({ searchAsked: false });
  };

  /** Another tab is in front: what was shown for the one before goes at once. */
  readonly forget = (): void => {
    this.card.flush();
    this.store.setState(emptyModel());
  };

  /** Opens a card to be read. */
  readonly open = (summary: CardSummary): void => {
    void this.card.open(summary);
  };

  /** Inserts a card's reply if nothing is unknown; else opens it at the first unknown. */
  readonly choose = (summary: CardSummary): void => {
    void this.card.choose(summary);
  };

  readonly show = (name: 'keys' | 'profile'): void => {
    this.store.setState((model) => ({ views: pushed(model, { name }) }));
    // The browser's own key may have been changed since, which no browser tells us.
    if (name === 'keys') void this.ask(() => this.actions.reconnect());
  };

  /** One level back; from the outermost, to the caret in the editor. */
  readonly back = (): void => {
    const model = this.store.getState();
    const { name } = shown(model);
    if (name === 'list') {
      this.leave();
      return;
    }
    if (name === 'lookup') {
      this.type('');
      return;
    }
    this.card.flush();
    if (name === 'card' && model.card?.from) {
      this.store.setState({ card: model.card.from });
      return;
    }
    this.store.setState({
      views: popped(model),
      ...(name === 'card' ? { card: undefined, returnTo: model.card && refKey(model.card.ref) } : {}),
    });
  };

  readonly leave = (): void => {
    this.card.flush();
    void this.ask(() => this.actions.leave());
  };

  /** "None fits": counted, and set aside; what is typed next searches. */
  readonly noneFits = (): void => {
    this.judge('noneFits');
    this.store.setState({ searchAsked: true });
    void this.keep(() => this.actions.noneFits());
  };

  /** As `noneFits`, where anything is suggested that might have fitted. */
  readonly noneFitsNow = (): boolean => {
    if (suggestionsOf(this.store.getState()).length === 0) return false;
    this.noneFits();
    return true;
  };

  /** "Not this one", or "bring it back": for this ticket, and for what is learned from it. */
  readonly setAside = ({ ref }: CardSummary, aside: boolean): void => {
    void this.keep(() => this.actions.setAside(ref, ticketKey(this.store.getState()), aside));
  };

  /** What the agent says of what was read as the ticket, or of what was suggested for it. */
  readonly judge = (says: Verdict): void => {
    this.store.setState((model) => ({ verdict: { ticket: ticketKey(model), says } }));
  };

  readonly takeBackVerdict = (): void => {
    this.store.setState({ verdict: undefined });
  };

  /**
   * Saves the profile; an open card is read again, since its reply may be signed now. False where it could not be kept,
   * undefined where nobody answers: what was typed stays where it was typed.
   */
  readonly saveProfile = async (profile: AgentProfile): Promise<boolean | undefined> => {
    const kept = await this.ask(() => this.actions.saveProfile(profile));
    if (!kept) return kept;
    const model = this.store.getState();
    this.store.setState({
      notKept: false,
      ...(shown(model).name === 'profile' ? { views: popped(model) } : {}),
    });
    await this.card.refresh();
    return kept;
  };

  readonly askForSite = (): void => {
    void this.ask(() => this.actions.askForSite());
  };

  readonly teachPage = (): void => {
    void this.ask(() => this.actions.teachPage());
  };

  readonly openOptions = (): void => {
    void this.ask(() => this.actions.openOptions());
  };

  /** What the agent asked for in the page is gone on with here, once. */
  private goOnWithAsked(): void {
    const asked = this.store.getState().state?.asked;
    if (asked === undefined || asked.id === this.lastAsked) return;
    this.lastAsked = asked.id;
    if (asked.card) void this.card.openAsked(asked.card, asked.refusal);
    else if (asked.query !== undefined) {
      this.search();
      this.type(asked.query);
    }
  }

  private openWanted(): void {
    const model = this.store.getState();
    if (model.wanted === undefined || isComing(model)) return;
    this.store.setState({ wanted: undefined });
    if (shown(model).name === 'list') this.openNumber(model.wanted);
  }

  private async lookUp(query: string): Promise<void> {
    const answer = await this.ask(() => this.actions.lookup(query));
    this.store.setState(({ search }) => {
      if (!answer || answer.query !== search.query) return {};
      const { hits, total } = answer;
      return { search: { ...search, answered: query, hits, total, marked: 0 } };
    });
    this.openFound(query);
  }

  private openFound(query: string): void {
    const { search } = this.store.getState();
    const first = search.hits[0];
    if (search.wanted !== query || search.answered !== query) return;
    this.store.setState({ search: { ...search, wanted: undefined } });
    if (first && shown(this.store.getState()).name === 'lookup') this.open(first.card);
  }

  /** Has something kept, and says so where it could not be. `lasting`: on the disk, where one that is kept ends the trouble. */
  private async keep(work: () => Promise<boolean>, lasting = false): Promise<boolean | undefined> {
    const kept = await this.ask(work);
    if (kept === false || (kept && lasting)) this.store.setState({ notKept: !kept });
    return kept;
  }

  /** The answer, or undefined where the background did not give one: then the panel says so. */
  private async ask<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await work();
      this.store.setState(({ link, state }) => (link === 'silent' && state ? { link: 'open' } : {}));
      return answer;
    } catch {
      this.lost();
      return undefined;
    }
  }
}

/** True while suggestions may still come. */
function isComing({ link, state }: PanelModel): boolean {
  return link === 'waiting' || state?.phase === 'starting' || state?.phase === 'reading';
}

function withoutLookup(model: PanelModel): PanelModel['views'] {
  return model.views.filter(({ name }) => name !== 'lookup');
}
