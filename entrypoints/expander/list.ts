import { browser } from 'wxt/browser';
import type { Place } from '@/lib/editors/caret-place';
import type { FromPage, Response } from '@/lib/messages/contract';
import { create } from '@/lib/nodes/ask';
import { dress, UNSEEN } from '@/lib/nodes/dress';
import { ownHost } from '@/lib/nodes/own-host';
import { isInSight } from '@/lib/nodes/panel-sight';
import { boxStyle, hintStyle, lineStyle, nameStyle, schemeNow } from './style';

export type Line = Response<FromPage, 'shortcutsLike'>[number];

/** Milliseconds that the list has been there before a click on it is no accident. */
const REST = 400;
/** Milliseconds that a sentence stands. */
const SAID_FOR = 7000;
/** Pixels between the caret's line and the list. */
const GAP = 4;
const MARGIN = 8;

/** The cards at the caret, in our closed root. The editor keeps the focus; what is marked is said aloud. */
export class CardList {
  private box: HTMLElement | undefined;
  private readonly voice = create(document, 'div');
  private lines: readonly Line[] = [];
  private at = 0;
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `onChoose`: a person has clicked a line. */
  constructor(
    private readonly character: () => string,
    private readonly onChoose: (line: Line) => void,
  ) {
    this.voice.setAttribute('role', 'status');
    dress(this.voice, UNSEEN);
  }

  get isOpen(): boolean {
    return this.lines.length > 0;
  }

  get marked(): Line | undefined {
    return this.lines[this.at];
  }

  show(lines: readonly Line[], place: Place): void {
    const isSame = JSON.stringify(lines) === JSON.stringify(this.lines);
    if (!isSame) [this.lines, this.at] = [lines, 0];
    if (lines.length === 0) {
      this.hide();
      return;
    }
    if (!isSame || !this.box) {
      if (!this.box) this.since = performance.now();
      this.draw();
      const count = lines.length === 1 ? 'expand_found_one' : 'expand_found_other';
      this.say(`${browser.i18n.getMessage(count, [String(lines.length)])} ${this.nameOf(this.marked)}`);
    }
    this.place(place);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.box?.remove();
    this.box = undefined;
    this.lines = [];
  }

  /** Marks the next line, or the one before; around at the ends. */
  move(step: 1 | -1): void {
    this.at = (this.at + step + this.lines.length) % this.lines.length;
    this.draw();
    this.say(this.nameOf(this.marked));
  }

  /** Shows a sentence where the list would stand, for a while. */
  tell(sentence: string, place: Place | undefined): void {
    this.hide();
    if (place) {
      this.box = this.openBox();
      this.box.append(this.hint(sentence));
      this.place(place);
      this.timer = setTimeout(() => this.hide(), SAID_FOR);
    }
    this.say(sentence);
  }

  say(words: string): void {
    ownHost()?.root.append(this.voice);
    this.voice.textContent = '';
    // What is there already when a voice comes into the page is not read out.
    setTimeout(() => (this.voice.textContent = words), 50);
  }

  end(): void {
    this.hide();
    this.voice.remove();
  }

  private nameOf(line: Line | undefined): string {
    return line ? `${this.character()}${line.shortcut} ${line.title}` : '';
  }

  private openBox(): HTMLElement {
    const box = create(document, 'div');
    box.dir = browser.i18n.getMessage('language_direction');
    dress(box, boxStyle(schemeNow()));
    // Over dialogs of the page, too.
    box.popover = 'manual';
    // The editor keeps its caret.
    box.addEventListener('mousedown', (event) => event.preventDefault());
    ownHost()?.root.append(box);
    if (box.isConnected) box.showPopover();
    return box;
  }

  private draw(): void {
    this.box ??= this.openBox();
    const list = create(document, 'div');
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', browser.i18n.getMessage('expand_list'));
    list.append(...this.lines.map((line, at) => this.option(line, at)));
    this.box.replaceChildren(list, this.hint(browser.i18n.getMessage('expand_hint')));
    list.children[this.at]?.scrollIntoView({ block: 'nearest' });
  }

  private option(line: Line, at: number): HTMLElement {
    const option = create(document, 'div');
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', String(at === this.at));
    dress(option, lineStyle(schemeNow(), at === this.at));
    const name = create(document, 'bdi');
    name.textContent = `${this.character()}${line.shortcut}`;
    dress(name, nameStyle);
    const title = create(document, 'bdi');
    title.lang = line.language;
    title.textContent = line.title;
    option.append(name, ' ', title);
    option.addEventListener('click', (event) => this.press(event, line));
    return option;
  }

  private press({ isTrusted, timeStamp }: MouseEvent, line: Line): void {
    const own = ownHost();
    if (!isTrusted || !own || !this.box || timeStamp - this.since < REST) return;
    if (isInSight({ host: own.host, frame: this.box })) this.onChoose(line);
    else this.box.lastElementChild?.replaceWith(this.hint(browser.i18n.getMessage('expand_covered')));
  }

  private hint(words: string): HTMLElement {
    const hint = create(document, 'div');
    dress(hint, hintStyle(schemeNow()));
    hint.textContent = words;
    return hint;
  }

  /** Below the line of the caret; above it where there is no room below. */
  place({ left, top, bottom, isRightToLeft }: Place): void {
    const { box } = this;
    if (!box) return;
    const { offsetWidth: width, offsetHeight: height } = box;
    const isBelow = bottom + GAP + height + MARGIN <= innerHeight || top < innerHeight / 2;
    const x = isRightToLeft ? left - width : left;
    const y = isBelow ? bottom + GAP : top - GAP - height;
    box.style.setProperty('left', `${clamp(x, innerWidth - width)}px`);
    box.style.setProperty('top', `${clamp(y, innerHeight - height)}px`);
  }
}

const clamp = (value: number, most: number): number => Math.max(MARGIN, Math.min(value, most - MARGIN));
