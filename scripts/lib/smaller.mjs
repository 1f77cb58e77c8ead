// @ts-check
// Every granted page pays for the scripts that are put into it, and every waking of the background for its script: a
// second minifier, too slow for all, saves some more.
import { minify } from 'terser';

/** The background, and what it puts into pages. */
const SCRIPTS = new Set(['background.js', 'helpdesk.js', 'reader.js', 'words.js', 'inserter.js']);

/**
 * Libraries' notes to their own developers are left out.
 * @type {import('terser').CompressOptions}
 */
const COMPRESS = { passes: 4, pure_getters: true, drop_console: ['debug', 'log', 'info', 'warn'] };

/** @returns {import('vite').Plugin} */
export function smallerScripts() {
  return {
    name: 'cuecard:smaller-scripts',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !SCRIPTS.has(chunk.fileName)) continue;
        // Functions at the front compress better, but only once it is known which of them are left.
        for (const hoist_funs of [false, true]) {
          const { code } = await minify(chunk.code, { ecma: 2020, compress: { ...COMPRESS, hoist_funs } });
          if (code !== undefined) chunk.code = code;
        }
      }
    },
  };
}
