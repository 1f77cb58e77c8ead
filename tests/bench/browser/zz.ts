import { devtoolsOf, hottest } from './devtools';
import { startWorld, openTicket, openFromList, customerOf } from './world';
import { suggestionsPainted, watchText } from './marks';
const world = await startWorld('chromium');
const { tab, panel } = await openTicket(world, '2000');
await tab.evaluate(watchText);
const dt = (await devtoolsOf(world.browser))!;
const go = async (from: number, n: number) => {
  for (let i = 0; i < n; i++) {
    const id = String(from + i);
    const p = panel.evaluate(suggestionsPainted, customerOf(id));
    await openFromList(tab, id);
    await p;
  }
};
await go(2001, 10);
const page = await dt.attach('page', '/tickets/');
const frame = await dt.attach('iframe', world.browser.extensionId);
const worker = await dt.attach('service_worker', world.browser.extensionId);
let from = 2011;
for (const [n, t] of [
  ['page', page],
  ['panel', frame],
  ['worker', worker],
] as const) {
  const h = await hottest(t, () => go(from, 20), 40);
  from += 20;
  console.log('==', n);
  for (const { what, own, total } of h) console.log(String(total).padStart(6), String(own).padStart(6), what);
}
await world.stop();
