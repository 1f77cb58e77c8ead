import { FirefoxBrowser } from '../../e2e/lib/firefox/browser';
import type { TargetSession } from '../../e2e/lib/chromium/target';
import { poll } from '../../e2e/lib/poll';
import { devtoolsOf, type Devtools } from './devtools';
import type { Figure } from './figures';
import { openTicket, type World } from './world';

const MB = 1024 * 1024;

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/** Bytes that a target's scripts and what hangs on them take after a collection: heap, DOM, and typed arrays. */
export async function heapOf(target: TargetSession): Promise<number> {
  await target.send('HeapProfiler.enable');
  for (let times = 0; times < 2; times++) await target.send('HeapProfiler.collectGarbage');
  const usage = (await target.send('Runtime.getHeapUsage')) as HeapUsage;
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
}

/**
 * What background, panel and page script hold with all cards loaded and a ticket open. Chromium: each one's heap after a
 * collection; of the page the difference to the same page on a site that was not granted. Firefox: what about:memory says
 * under the background's and the panel's address, and for the page script under its compartment's.
 */
export async function measureMemory(world: World): Promise<Figure[]> {
  const { tab } = await openTicket(world, '2003');
  const devtools = await devtoolsOf(world.browser);
  const figures = devtools ? await inChromium(world, devtools) : await inFirefox(world);
  await tab.close();
  return figures;
}

async function inChromium(world: World, devtools: Devtools): Promise<Figure[]> {
  const other = `http://other.test:${new URL(world.helpdesk.url).port}/tickets/2003`;
  const ungranted = await world.browser.newTab(other);
  await poll('the ticket', async () => (await ungranted.text()).includes('Thank you!'), { timeout: 20_000 });
  const heap = async (type: Parameters<Devtools['attach']>[0], urlPart: string): Promise<number> => {
    const target = await devtools.attach(type, urlPart);
    const bytes = await heapOf(target);
    await target.detach();
    return bytes;
  };
  const without = await heap('page', 'other.test');
  const page = await heap('page', `${world.helpdesk.url}tickets/2003`);
  const figures = [
    size('background', await heap('service_worker', world.browser.extensionId)),
    size('panel', await heap('iframe', 'panel.html')),
    { ...size('page script', page - without), note: `the page itself ${(without / MB).toFixed(1)} MB` },
  ];
  await ungranted.close();
  return figures;
}

async function inFirefox({ browser }: World): Promise<Figure[]> {
  if (!(browser instanceof FirefoxBrowser)) return [];
  const host = new URL(browser.extensionUrl('')).host;
  const [background = 0, panel = 0, script = 0] = await browser.memoryOf([
    '_generated_background_page.html',
    'panel.html',
    `inProcessContentScript`,
  ]);
  return [
    size('background', background),
    size('panel', panel),
    { ...size('page script', script), note: `compartments of content scripts of ${host}` },
  ];
}

function size(who: string, bytes: number): Figure {
  return { name: `memory of the ${who}`, unit: 'MB', value: bytes / MB };
}
