// @ts-check
// `npm start`: the demo helpdesk with the extension beside its story's ticket, in a window or, without a display, as text.
//   npm start -- --headless           the story as text, also where there is a display
//   npm start -- --browser firefox    chromium, chrome, edge or firefox, in place of the first that is found
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { findUsableBrowsers, missingBrowser } from './lib/browsers.mjs';
import { Lifetime } from './lib/lifetime.mjs';
import { ROOT } from './lib/run.mjs';
import { hasDisplay, startGroup } from './lib/window.mjs';

const USAGE = `The demo helpdesk with Cuecard beside a ticket, in a window or, without a display, as text.

  npm start                         in the first browser that is found
  npm start -- --headless           the story as text, also where there is a display
  npm start -- --browser firefox    chromium, chrome, edge or firefox`;

const values = asked();
process.chdir(ROOT);
const lifetime = new Lifetime();
try {
  await lifetime.end(await start());
} catch (error) {
  // What breaks off because all is being ended is no failure.
  if (!lifetime.isEnding) console.error(error instanceof Error ? error.message : error);
  await lifetime.end(1);
}

/** What is asked for on the command line; ends here where that is help, or nothing that we know. */
function asked() {
  try {
    const { values } = parseArgs({
      options: {
        headless: { type: 'boolean', default: false },
        browser: { type: 'string' },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
    if (!values.help) return values;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** @returns {Promise<number>} exit code, when all is done or the window was closed */
async function start() {
  const build = startGroup(process.execPath, ['scripts/build.mjs', 'demo'], ['ignore', 'inherit', 'inherit']);
  lifetime.add(() => build.end());
  if ((await build.ended) !== 0) return 1;
  const browsers = findUsableBrowsers().filter(
    ({ kind }) => values.browser === undefined || kind === values.browser,
  );
  register(); // from here on the sources are TypeScript
  if (hasDisplay() && !values.headless) {
    const [browser] = browsers;
    if (!browser) throw new Error(missingBrowser('chromium'));
    const { showDemo } = await import('./demo.ts');
    return showDemo(browser, lifetime);
  }
  const driven = browsers.find(({ kind }) => kind === 'chromium' || kind === 'firefox');
  if (!driven)
    throw new Error(`Without a display the story needs Chromium or Firefox. ${missingBrowser('chromium')}`);
  const { showStory } = await import('./story.ts');
  return showStory(driven.kind === 'firefox' ? 'firefox' : 'chromium', lifetime);
}
