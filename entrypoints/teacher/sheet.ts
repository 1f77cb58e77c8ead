import { browser } from 'wxt/browser';
import { SHOWABLE, type Showable } from '@/lib/helpdesks/teach/learn';
import { create } from '@/lib/nodes/ask';
import { dress, type Style } from '@/lib/nodes/dress';
import type { Ticket } from '@/lib/ticket/ticket';
import {
  ACTIONS,
  BOX,
  BUTTON,
  CLIP,
  FOOT,
  LIST,
  MAIN,
  MUTE,
  paint,
  PART,
  PLACE,
  ROW,
  SCROLL,
  TEXT,
  TITLE,
  WORDS,
} from './style';

/** Messages of the ticket that are shown, and characters of each. */
const MOST_SHOWN = 4;
const GLIMPSE = 110;

export interface SheetState {
  /** What is known of each place, in words; undefined where nothing is. */
  known: (name: Showable) => string | undefined;
  /** What is being pointed at, and what is under the pointer. */
  pointing: Showable | undefined;
  under: string;
  /** What the page is read as now. */
  ticket: Ticket | undefined;
  /** The page's address names a ticket. */
  isNamed: boolean;
  /** What has come of the last thing that was done. */
  said: string;
  /** Something was kept of this site before. */
  isKept: boolean;
}

export interface SheetActions {
  point: (name: Showable) => void;
  stop: () => void;
  clear: (name: Showable) => void;
  save: () => void;
  cancel: () => void;
  forget: () => void;
}

const say = (name: string, ...values: string[]): string =>
  browser.i18n.getMessage(name as Parameters<typeof browser.i18n.getMessage>[0], values);

export const placeName = (name: Showable): string => say(`teach_${name}`);

/** What stands in the panel's place while the agent shows where things are: each place, and what is read by them. */
export class Sheet {
  readonly element = create(document, 'div');
  private readonly voice = make('p', MUTE);
  private readonly body = make('div', SCROLL);
  private readonly foot = make('div', ACTIONS);
  private isLeft = false;
  private drawn = '';

  constructor(
    private readonly actions: SheetActions,
    signal: AbortSignal,
  ) {
    dress(this.element, BOX);
    paint(this.element, signal);
    Object.assign(this.element, { dir: say('language_direction'), lang: say('language_tag') });
    this.element.setAttribute('role', 'dialog');
    this.element.setAttribute('aria-label', say('teach_page'));
    this.voice.setAttribute('role', 'status');
    for (const type of ['keydown', 'keypress', 'keyup'])
      this.element.addEventListener(type, (event) => event.stopPropagation(), { signal });
    this.body.setAttribute('role', 'group');
    this.body.setAttribute('aria-label', say('teach_page'));
    this.element.append(this.body, make('div', FOOT, this.voice, this.foot));
  }

  draw(state: SheetState): void {
    // A person may be about to press what would be drawn anew.
    const drawn = JSON.stringify([state, SHOWABLE.map(state.known)]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const focused = this.focusedKey();
    const [words, actions] = state.pointing ? this.pointingAt(state.pointing) : this.overview(state);
    this.body.replaceChildren(...words);
    this.foot.replaceChildren(...actions);
    // A stop for the keyboard where there is more than is seen.
    if (this.body.scrollHeight > this.body.clientHeight) this.body.tabIndex = 0;
    else this.body.removeAttribute('tabindex');
    this.voice.textContent = state.pointing
      ? [state.said, state.under].filter(Boolean).join(' ')
      : state.said;
    if (focused) this.focus(focused);
  }

  /** Gives the keyboard to a control by its name, or to the first one. */
  focus(key = ''): void {
    const buttons = [...this.element.querySelectorAll<HTMLElement>('button')];
    (buttons.find(({ dataset }) => dataset.key === key) ?? buttons[0])?.focus();
  }

  private focusedKey(): string | undefined {
    const root = this.element.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    return active instanceof HTMLElement && this.element.contains(active) ? active.dataset.key : undefined;
  }

  private pointingAt(name: Showable): [words: HTMLElement[], actions: HTMLElement[]] {
    return [
      [make('h2', TITLE, placeName(name)), make('p', TEXT, say('teach_pointing', placeName(name)))],
      [this.button('stop', say('teach_cancel'), this.actions.stop), this.sideButton()],
    ];
  }

  private overview(state: SheetState): [words: HTMLElement[], actions: HTMLElement[]] {
    const { save, cancel, forget } = this.actions;
    const words = [
      make('h2', TITLE, say('teach_page')),
      make('p', MUTE, say('teach_lead')),
      make('ul', LIST, ...SHOWABLE.map((name) => this.row(name, state.known(name)))),
      make('h3', PART, say('teach_reads')),
      ...preview(state),
    ];
    const actions = [
      this.button('save', say('teach_save'), save, MAIN),
      this.button('cancel', say('teach_cancel'), cancel),
      ...(state.isKept ? [this.button('forget', say('teach_forget'), forget)] : []),
      this.sideButton(),
    ];
    return [words, actions];
  }

  private row(name: Showable, known: string | undefined): HTMLElement {
    const [title, state] = [
      make('b', {}, placeName(name)),
      make('bdi', CLIP, known ?? say('teach_not_shown')),
    ];
    const point = this.button(`point-${name}`, say('teach_point'), () => this.actions.point(name));
    point.setAttribute('aria-label', say('teach_point_at', placeName(name)));
    const clear = this.button(`clear-${name}`, say('teach_clear'), () => this.actions.clear(name));
    clear.setAttribute('aria-label', say('teach_clear_it', placeName(name)));
    return make(
      'li',
      PLACE,
      make('div', WORDS, title, make('p', MUTE, state)),
      make('div', ACTIONS, point, ...(known ? [clear] : [])),
    );
  }

  /** What is to be shown may stand under the sheet. */
  private sideButton(): HTMLElement {
    return this.button('side', say('teach_other_side'), () => {
      this.isLeft = !this.isLeft;
      dress(this.element, { inset: this.isLeft ? '0 auto 0 0' : '0 0 0 auto' });
    });
  }

  private button(key: string, text: string, onPress: () => void, style: Style = BUTTON): HTMLElement {
    const button = make('button', style, text);
    button.setAttribute('type', 'button');
    button.dataset.key = key;
    // No script of the page has a way to it; a click that one made up would do nothing.
    button.addEventListener('click', ({ isTrusted }) => isTrusted && onPress());
    return button;
  }
}

/** The ticket as the panel would get it. */
function preview({ ticket, isNamed }: SheetState): HTMLElement[] {
  if (!ticket) return [make('p', TEXT, say(isNamed ? 'teach_reads_nothing' : 'teach_reads_no_ticket'))];
  const { subject, customer, order, messages } = ticket;
  const facts = [customer.name, order.number].filter((fact) => fact !== '').join(' · ');
  const shown = messages.slice(-MOST_SHOWN).map(({ direction, text }) => {
    const line = text.replace(/\s+/gu, ' ').slice(0, GLIMPSE);
    return make(
      'li',
      ROW,
      make('b', {}, say(`teach_says_${direction}`)),
      make('p', TEXT, make('bdi', CLIP, line)),
    );
  });
  return [
    make('p', TEXT, make('bdi', CLIP, subject)),
    make('p', MUTE, make('bdi', CLIP, facts)),
    make('ul', LIST, ...shown),
  ];
}

function make(
  tag: 'div' | 'p' | 'h2' | 'h3' | 'ul' | 'li' | 'b' | 'bdi' | 'button',
  style: Style,
  ...children: (Node | string)[]
): HTMLElement {
  const element = create(document, tag);
  dress(element, style);
  element.append(...children);
  return element;
}
