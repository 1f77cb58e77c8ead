import { embed, cover, fade, remove } from './screens';
import { fakeInput, forgeMessages } from './fakes';
import { stealKeys } from './keys';
import { emptyLoot } from './loot';
import { spy } from './spy';

const params = new URLSearchParams(location.search);
const loot = emptyLoot();
window.__loot = loot;

/** What `?hostile=` can name, with commas between. */
const modes: Record<string, () => void> = {
  spy: () => spy(loot, params.get('probe')),
  keys: () => stealKeys(loot),
  click: () => fakeInput(loot),
  message: () => forgeMessages(loot),
  cover: () => cover(loot, 'clear'),
  'cover-opaque': () => cover(loot, 'opaque'),
  'cover-top': () => cover(loot, 'top-layer'),
  fade: () => fade(loot),
  remove: () => remove(loot),
  embed: () => params.getAll('embed').forEach((address) => embed(loot, address)),
};

for (const name of (params.get('hostile') ?? '').split(',')) {
  if (Object.hasOwn(modes, name)) modes[name]?.();
}
