import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findEditors } from '@/lib/editors/find';
import { editingHost } from '@/lib/editors/last-caret';
import { ticketIdIn } from '@/lib/helpdesks/generic/url-id';
import { endTeaching, readBy, taughtPlaces, usePlaces } from '@/lib/helpdesks/taught';
import { Draft } from '@/lib/helpdesks/teach/draft';
import type { Showable } from '@/lib/helpdesks/teach/learn';
import { frameOf, glimpseOf, textsOn } from '@/lib/helpdesks/teach/targets';
import { askFromPage } from '@/lib/messages/page';
import { ownHost } from '@/lib/nodes/own-host';
import { ownLife } from '@/lib/nodes/own-life';
import { point } from './pointing';
import { placeName, Sheet } from './sheet';

/*
 * Put beside the reader when the agent wants to show it where a page's ticket stands. What is pointed at is read at once; it is
 * kept, for this site, only when the agent says so.
 */

const PRESENT = Symbol.for('cuecard.teacher');
const world = globalThis as typeof globalThis & { [PRESENT]?: true | undefined };

/** How often what is read is looked at anew, in ms: a page goes on loading, and the reader's files come when they come. */
const LOOK_EVERY = 600;
/** Characters of what is pointed at. */
const GLIMPSE = 90;

export default defineUnlistedScript(() => {
  const life = ownLife();
  const own = ownHost();
  if (world[PRESENT] || !life || !own) return;
  world[PRESENT] = true;
  const end = new AbortController();
  life.addEventListener('abort', () => end.abort(), { signal: end.signal });
  end.signal.addEventListener('abort', () => (world[PRESENT] = undefined));
  new Teacher(own.root, end).begin();
});

class Teacher {
  private readonly before = taughtPlaces();
  private readonly draft = new Draft(this.before);
  private readonly glimpses = new Map<Showable, string>();
  private pointing: { name: Showable; end: AbortController } | undefined;
  private under = '';
  private said = '';
  private readonly sheet: Sheet;

  constructor(
    private readonly root: ShadowRoot,
    private readonly end: AbortController,
  ) {
    this.sheet = new Sheet(
      {
        point: (name) => this.point(name),
        stop: () => this.stop(),
        clear: (name) => this.clear(name),
        save: () => void this.save(),
        cancel: () => this.cancel(),
        forget: () => void this.forget(),
      },
      end.signal,
    );
  }

  begin(): void {
    const { signal } = this.end;
    this.root.append(this.sheet.element);
    const looking = setInterval(() => this.draw(), LOOK_EVERY);
    signal.addEventListener('abort', () => {
      clearInterval(looking);
      this.pointing?.end.abort();
      this.sheet.element.remove();
    });
    this.sheet.element.addEventListener('keydown', this.onKey, { signal });
    this.draw();
    this.sheet.focus();
  }

  private readonly onKey = ({ key, isTrusted }: KeyboardEvent): void => {
    if (isTrusted && key === 'Escape' && !this.pointing) this.cancel();
  };

  private draw(): void {
    const ticket = this.pointing ? undefined : readBy(this.draft.places);
    this.sheet.draw({
      known: (name) => this.knownOf(name),
      pointing: this.pointing?.name,
      under: this.under,
      ticket,
      isNamed: ticketIdIn(new URL(location.href)) !== undefined,
      said: this.said,
      isKept: this.before !== undefined,
    });
  }

  private knownOf(name: Showable): string | undefined {
    const state = this.draft.stateOf(name);
    if (state === 'before') return browser.i18n.getMessage('teach_known');
    return state && (this.glimpses.get(name) ?? '');
  }

  private point(name: Showable): void {
    this.pointing = { name, end: new AbortController() };
    [this.said, this.under] = ['', ''];
    point(
      {
        root: this.root,
        candidates: () => (name === 'editor' ? fields() : textsOn(document)),
        fit: (element) => (name === 'editor' ? fieldAt(element) : element),
        onLook: (element) => {
          this.under = element ? glimpseOf(element, GLIMPSE) : '';
          this.draw();
        },
        onTake: (element) => this.take(name, element),
        onMiss: () => {
          this.said = browser.i18n.getMessage('teach_no_field');
          this.draw();
        },
        onStop: () => this.stop(),
      },
      this.pointing.end.signal,
    );
    this.draw();
    this.sheet.focus('stop');
  }

  private take(name: Showable, element: Element): void {
    this.glimpses.set(name, glimpseOf(element, GLIMPSE) || placeName(name));
    this.draft.show(name, name === 'editor' ? inThisPage(element) : element);
    this.stop();
  }

  private stop(): void {
    const name = this.pointing?.name;
    this.pointing?.end.abort();
    this.pointing = undefined;
    [this.said, this.under] = ['', ''];
    this.draw();
    this.sheet.focus(`point-${name ?? ''}`);
  }

  private clear(name: Showable): void {
    this.draft.clear(name);
    this.draw();
    this.sheet.focus(`point-${name}`);
  }

  private async save(): Promise<void> {
    const { places } = this.draft;
    await this.keep(places);
  }

  private async forget(): Promise<void> {
    await this.keep(undefined);
  }

  private async keep(places: Draft['places']): Promise<void> {
    usePlaces(places);
    const kept = await askFromPage('placesShown', places ? { places } : {}).catch(() => false);
    if (kept) {
      this.leave();
      return;
    }
    this.said = browser.i18n.getMessage('teach_not_kept');
    this.draw();
  }

  private cancel(): void {
    if (this.end.signal.aborted) return;
    // What could not be kept holds until the page is closed.
    if (this.said === '') usePlaces(this.before);
    this.leave();
  }

  private leave(): void {
    this.end.abort();
    endTeaching();
  }
}

const fields = (): Element[] => findEditors(document).map(({ element }) => element);

/** The field that something belongs to; of a frame, the field in it. */
function fieldAt(element: Element): Element | undefined {
  const host = editingHost(element);
  return host ?? fields().find((field) => frameOf(field) === element);
}

/** A field in a frame is known by its frame. */
function inThisPage(element: Element): Element {
  let shown = element;
  for (let frame = frameOf(shown); frame; frame = frameOf(shown)) shown = frame;
  return shown;
}
