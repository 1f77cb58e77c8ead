import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutWatching } from '@/scripts/lib/dexie-unwatched.mjs';

const shipped = readFileSync('node_modules/dexie/dist/modern/dexie.mjs', 'utf8');

test('what tells other tabs of writes is left out of the Dexie that is installed', () => {
  expect(shipped).toContain('new BroadcastChannel(');
  const left = withoutWatching(shipped);
  expect(left).not.toMatch(/BroadcastChannel|propagateLocally/u);
  expect(left).not.toMatch(/this\.use\((?:cacheMiddleware|observabilityMiddleware)\)/u);
  expect(left).toContain('this.use(virtualIndexMiddleware);');
});

test('another Dexie is not built with in silence', () => {
  expect(() => withoutWatching(shipped.replace('this.use(cacheMiddleware);', ''))).toThrow(
    'see scripts/lib/dexie-unwatched.mjs',
  );
});
