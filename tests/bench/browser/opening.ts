import type { Panel, Tab } from '../../e2e/lib/driver';
import { poll, within } from '../../e2e/lib/poll';
import { timing, type Figure } from './figures';
import { suggestionsPainted, yardstick } from './marks';
import { addressOf, customerOf, type World } from './world';

const TIMES = 20;

/**
 * From the press on our edge tab to a panel that can be used: suggestions painted, the search box there. The press is
 * when the page saw the mouse go up; what the panel's document does before it can be asked is in the time, too.
 */
export async function measureOpening(world: World): Promise<Figure[]> {
  const warm: number[] = [];
  const cold: number[] = [];
  const tab = await world.browser.newTab(addressOf(world, '2005'));
  await poll('a count on the edge tab', async () => /\d/u.test(await tab.edgeTab().text()), {
    timeout: 60_000,
  });
  await tab.evaluate(watchPresses);
  let rule = 0;
  for (let at = 0; at < TIMES + 2; at++) {
    const { time, panel } = await open(tab);
    if (at >= 2) warm.push(time);
    if (at === TIMES) rule = await panel.evaluate(yardstick);
    await close(tab, panel);
  }
  for (let at = 0; at < TIMES / 4; at++) {
    await world.browser.stopBackground();
    const { time, panel } = await open(tab);
    cold.push(time);
    await close(tab, panel);
  }
  await tab.close();
  return [
    ...timing('press to usable panel, warm', warm, { goal: 200, yardstick: rule }),
    ...timing('press to usable panel, cold', cold, { yardstick: rule }),
  ];
}

async function open(tab: Tab): Promise<{ time: number; panel: Panel }> {
  await tab.edgeTab().click();
  const panel = await tab.panel({ timeout: 30_000 });
  const painted = await within(
    'a panel with suggestions',
    20_000,
    panel.evaluate(suggestionsPainted, customerOf('2005')),
  );
  await panel.waitFor(() => document.querySelector('[role=combobox]') !== null);
  return { time: painted - (await tab.evaluate(lastPress)), panel };
}

async function close(tab: Tab, panel: Panel): Promise<void> {
  // The frame that took the press is gone before it can say that it did: Chromium may never tell of the end of the click.
  void panel.click({ role: 'button', name: 'Close Cuecard' }).catch(() => undefined);
  await poll('a closed panel', async () => !(await tab.hasPanel()));
}

/** In the page: keeps when the mouse last went up. */
function watchPresses(): void {
  const { dataset } = document.documentElement;
  addEventListener(
    'mouseup',
    ({ timeStamp }) => (dataset['pressed'] = String(performance.timeOrigin + timeStamp)),
    true,
  );
}

function lastPress(): number {
  return Number(document.documentElement.dataset['pressed']);
}
