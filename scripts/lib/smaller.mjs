// @ts-check
// Every granted page pays for the scripts that are put into it: a second minifier, too slow for all, saves some more.
import { minify } from 'terser';

/** What the background puts into pages. */
const PAGE_SCRIPTS = new Set(['helpdesk.js', 'reader.js', 'words.js', 'inserter.js']);

/** @returns {import('vite').Plugin} */
export function smallerPageScripts() {
  return {
    name: 'cuecard:smaller-page-scripts',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !PAGE_SCRIPTS.has(chunk.fileName)) continue;
        const { code } = await minify(chunk.code, { ecma: 2020, compress: { passes: 3 } });
        if (code !== undefined) chunk.code = code;
      }
    },
  };
}
