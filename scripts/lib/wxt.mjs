// @ts-check
// One kind of build for both browsers, in a process of its own: wxt.config.ts reads CUECARD_BUILD when it is loaded.
//   node scripts/lib/wxt.mjs build|zip <outDir>
import { build, zip } from 'wxt';

const [action, outDir = '.output'] = process.argv.slice(2);
try {
  for (const browser of ['chrome', 'firefox']) {
    const config = { browser, manifestVersion: /** @type {const} */ (3), outDir };
    await (action === 'zip' ? zip(config) : build(config));
  }
} catch (error) {
  // WXT has shown the cause, with the place in the source.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
