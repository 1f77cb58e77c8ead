import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildExtension } from '../../../scripts/build.mjs';
import { bundleBuilt } from '../../../cli/bundle';
import { buildPack } from '../../../lib/pack/build-pack';
import type { Pack } from '../../../lib/policy/pack';
import type { BrowserName } from '../../e2e/lib/driver';
import { PACK, syntheticCards } from '../synthetic';

/*
 * The extension as it is measured: the `test` build, with a made-up pack of many cards in the place of the starter
 * pack. It is a copy in a folder of its own, so nothing of it can get into what is shipped. The pack comes in by the
 * product's own way, as every pack that ships with the extension.
 */

const FOLDERS: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
const NEWER_THAN_ANY = 1_000_000;

/** The folder of an extension with so many cards, made anew where it is not up to date. */
export function benchExtension(browser: BrowserName, cards: number): string {
  if (!buildExtension('test')) throw new Error('the extension could not be built');
  const source = resolve('.output/test', FOLDERS[browser]);
  const folder = resolve('.output/bench', `${FOLDERS[browser]}-${cards}`);
  const stamp = `${readFileSync(resolve('.output/test/inputs.sha256'), 'utf8')}\n${generatorText()}`;
  const stampFile = `${folder}.stamp`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return folder;
  rmSync(folder, { recursive: true, force: true });
  cpSync(source, folder, { recursive: true });
  rmSync(join(folder, 'packs'), { recursive: true });
  for (const { path, contents } of syntheticPack(cards)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  writeFileSync(stampFile, stamp);
  return folder;
}

const generatorText = (): string =>
  ['../synthetic.ts', 'extension.ts']
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('');

/** The files of the made-up pack, as a build would bundle them. */
function syntheticPack(count: number): ReturnType<typeof bundleBuilt> {
  const pack: Pack = {
    ...PACK,
    format: 1,
    version: NEWER_THAN_ANY,
    title: 'Made-up cards',
    owners: {},
    scope: { brands: [], teams: [], channels: [], regions: [] },
    audiences: {},
    facts: {},
    variables: {},
    announcements: [],
    cards: count,
    shards: [],
  };
  const cards = syntheticCards(count);
  return bundleBuilt([buildPack({ pack, cards, tests: [], problems: [] }, { version: NEWER_THAN_ANY })]);
}
