import { expect } from 'vitest';
import type { Surface } from './driver';

/** What keys are pressed in: a tab, or the browser's side panel. */
type Keys = Pick<Surface, 'press'>;

/** What has the focus in a document, as a person and a screen reader would find it. */
export interface Focused {
  /** Accessible name; empty where it has none. */
  name: string;
  role: string;
  /** True where it can be seen, whole or in part, in its document. */
  seen: boolean;
  /** True where it, or the line or box around it, is outlined. */
  ringed: boolean;
  /** Its place among all elements of the document: grows along the order of the page. */
  at: number;
}

/** Undefined where nothing in the document has the focus, or the keyboard is not with it at all. */
export function focused(surface: Surface): Promise<Focused | undefined> {
  return surface.evaluate(() => {
    const active = document.activeElement;
    if (!document.hasFocus() || !(active instanceof HTMLElement) || active === document.body)
      return undefined;
    const byId = (active.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => (id === '' ? '' : (document.getElementById(id)?.textContent ?? '')))
      .join(' ');
    const label =
      active instanceof HTMLInputElement || active instanceof HTMLSelectElement ? active.labels?.[0] : null;
    const names = [byId, active.getAttribute('aria-label'), label?.innerText, active.innerText, active.title];
    const box = active.getBoundingClientRect();
    const around = [active, active.parentElement, active.parentElement?.parentElement];
    const ringed = around.some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      // A shadow that lies around an element evenly: a ring, and not one that lifts it.
      return outlined || /0px 0px 0px [1-9]/u.test(boxShadow);
    });
    return {
      name: names.map((name) => (name ?? '').trim()).find((name) => name !== '') ?? '',
      role: active.getAttribute('role') ?? active.localName,
      seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
      ringed,
      at: [...document.querySelectorAll('*')].indexOf(active),
    };
  });
}

/** Waits for the focus to be on something of this name, and holds it to what every step of a walk must have. */
export async function focusIsOn(surface: Surface, name: RegExp): Promise<void> {
  await expect
    .poll(async () => (await focused(surface))?.name ?? 'nothing has the focus', { timeout: 8000 })
    .toMatch(name);
  expectSound(await focused(surface));
}

function expectSound(found: Focused | undefined): Focused {
  expect(found).toMatchObject({ seen: true, ringed: true });
  expect(found?.name).not.toBe('');
  if (!found) throw new Error('Nothing has the focus.');
  return found;
}

/** Presses Tab until something of this name has the focus. */
export async function tabTo(
  tab: Keys,
  surface: Surface,
  name: RegExp,
  key = 'Tab',
  most = 40,
): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < most; press++) {
    await tab.press(key);
    const found = await settled(surface);
    if (found && name.test(found.name)) {
      expectSound(found);
      return;
    }
    passed.push(found?.name ?? '(elsewhere)');
  }
  throw new Error(`No ${String(name)} by ${key}, but: ${passed.join(' | ')}`);
}

/** Walks on by Tab until the focus leaves the document, which it must; every stop sound, and none before the last one. */
export async function walk(tab: Keys, surface: Surface, most = 90): Promise<string[]> {
  const stops: Focused[] = [];
  while (stops.length < most) {
    await tab.press('Tab');
    const found = await settled(surface);
    const last = stops.at(-1);
    // Out of the document, or around to its beginning, as a tab of its own does where nothing else takes the focus.
    if (!found || (stops.length > 1 && found.at === stops[0]?.at)) return stops.map(({ name }) => name);
    expectSound(found);
    if (last) expect(found.at, `${found.name} after ${last.name}`).toBeGreaterThan(last.at);
    stops.push(found);
  }
  throw new Error(`The focus never leaves: ${stops.map(({ name }) => name).join(' | ')}`);
}

/** A key's work may take a moment, in another process. */
async function settled(surface: Surface): Promise<Focused | undefined> {
  await surface.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
  return focused(surface);
}
