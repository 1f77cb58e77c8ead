// @ts-check
// Dexie tells every tab of every write, and keeps results, for queries that follow the data. Nothing here follows any: what
// only serves them is left out of the background, where every byte is read anew at each waking.

const NOBODY_FOLLOWS = '/* no query follows the data */';

/** Texts of its module as they are, each to be found once, and what stands in their place. @type {[RegExp, string][]} */
const LEFT_OUT = [
  [/^ *this\.use\(cacheMiddleware\);$/mu, NOBODY_FOLLOWS],
  [/^ *this\.use\(observabilityMiddleware\);$/mu, NOBODY_FOLLOWS],
  [
    /^if \(typeof dispatchEvent !== 'undefined' &&$[\s\S]+?(?=^function add\(value\) \{$)/mu,
    `${NOBODY_FOLLOWS}\n`,
  ],
];

/** @returns {import('vite').Plugin} */
export function dexieUnwatched() {
  return {
    name: 'cuecard:dexie-unwatched',
    transform: {
      filter: { id: /dexie\/dist\/modern\/dexie\.mjs$/u },
      handler: (code) => ({ code: withoutWatching(code), map: null }),
    },
  };
}

/**
 * @param {string} code Dexie's module
 * @throws where it is another Dexie than this was written for
 */
export function withoutWatching(code) {
  return LEFT_OUT.reduce((left, [text, instead]) => {
    if (!text.test(left))
      throw new Error(`Dexie has no ${text.source} any more: see scripts/lib/dexie-unwatched.mjs.`);
    return left.replace(text, instead);
  }, code);
}
