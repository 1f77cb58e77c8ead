import type { Panel, Tab } from './lib/driver';
import { poll } from './lib/poll';

/* Showing Cuecard a page, as an agent does it, on a helpdesk that somebody made at home. */

export interface Desk {
  title: string;
  order: string;
  first: string;
  reply: string;
  last: string;
}

export const STORY: Desk = {
  title: 'Too late to cancel?',
  order: '10482',
  first:
    'I ordered the blue sweater yesterday and took the wrong size. Can I still cancel it before it ships?',
  reply: 'Let me look into it for you.',
  last: 'Please cancel order 10482 before it is sent.',
};

/** Nothing of it is called what it is: a queue beside the ticket, drawers, two fields. */
export const desk = ({ title, order, first, reply, last }: Desk, css = 'k'): string => `
  <nav><p>Where is my parcel?</p><p>Broken cup, second time</p><p>Change my address</p></nav>
  <div class="${css}-top"><em>Desk</em> <strong class="${css}-what">${title}</strong></div>
  <div class="${css}-side"><div>Purchase</div><div class="${css}-nr">${order}</div><div>Who</div><div class="${css}-who">Maya Lindqvist</div></div>
  <dl><dt>Order status</dt><dd>Processing</dd></dl>
  <div class="${css}-flow">
    <div class="${css}-x ${css}-in"><div>M</div><div class="${css}-y">${first}</div></div>
    <div class="${css}-x ${css}-out"><div>S</div><div class="${css}-y">${reply}</div></div>
    <div class="${css}-x ${css}-in"><div>M</div><div class="${css}-y">${last}</div></div>
  </div>
  <textarea id="a" rows="4" cols="40"></textarea>
  <textarea id="b" rows="4" cols="40"></textarea>`;

export async function openTeacher(panel: Panel, tab: Tab): Promise<void> {
  await panel.click({ role: 'button', name: 'Keys' });
  await panel.click({ role: 'button', name: 'Show Cuecard this page' });
  await poll('the sheet', async () => (await tab.own('[role=dialog]')) !== null);
  await poll('the panel gone', async () => !(await tab.hasPanel()));
}

/** Of what stands in the page, or in a frame of it, whose border and padding count. */
async function middleOf(tab: Tab, css: string, frame?: string): Promise<[number, number]> {
  const { x, y, width, height } = await tab.evaluate(
    (selector: string, framed: string | undefined) => {
      const outer = framed === undefined ? undefined : document.querySelector<HTMLIFrameElement>(framed)!;
      const element = (outer?.contentDocument ?? document).querySelector(selector)!;
      element.scrollIntoView({ block: 'nearest' });
      const box = element.getBoundingClientRect();
      const around = outer?.getBoundingClientRect();
      const [x, y] = [
        (around?.x ?? 0) + (outer?.clientLeft ?? 0),
        (around?.y ?? 0) + (outer?.clientTop ?? 0),
      ];
      return { x: box.x + x, y: box.y + y, width: box.width, height: box.height };
    },
    css,
    frame,
  );
  return [x + Math.min(width, 60) / 2, y + Math.min(height, 20) / 2];
}

export async function press(tab: Tab, key: string): Promise<void> {
  const { box } = await poll(`the button ${key}`, () => tab.own(`[data-key="${key}"]`));
  await tab.clickAt(box.x + box.width / 2, box.y + box.height / 2);
}

export async function pointAt(tab: Tab, name: string, css: string, frame?: string): Promise<void> {
  await press(tab, `point-${name}`);
  await poll('the shield', () => tab.own('[data-key="stop"]'));
  const [x, y] = await middleOf(tab, css, frame);
  await tab.pointAt(x, y);
  await tab.clickAt(x, y);
  await poll('the overview', () => tab.own('[data-key="save"]'));
}

export const sheetText = async (tab: Tab): Promise<string> => (await tab.own('[role=dialog]'))?.text ?? '';
