// @ts-check
// What the store build weighs, against its budgets; exit code 1 when one is passed.
//   node scripts/size.mjs [folder ...]
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { faultsOf, kilobytes, readBundle, weigh } from './lib/bundle.mjs';
import { ROOT } from './lib/run.mjs';

const named = process.argv.slice(2);
const folders = named.length > 0 ? named : ['.output/store/chrome-mv3', '.output/store/firefox-mv3'];

for (const folder of folders) {
  const path = resolve(ROOT, folder);
  if (!existsSync(join(path, 'manifest.json'))) {
    console.error(`There is no build in ${folder}: run npm run build first.`);
    process.exitCode = 1;
    continue;
  }
  const bundle = readBundle(path);
  console.log(`${folder}, gzipped`);
  for (const { group, gzip, budget } of weigh(bundle))
    console.log(
      `  ${group.padEnd(20)}${kilobytes(gzip).padStart(10)}${budget === undefined ? '' : `  of ${kilobytes(budget)}`}`,
    );
  for (const fault of faultsOf(bundle)) {
    console.error(`  ${fault}`);
    process.exitCode = 1;
  }
}
