import { readFolder } from '@/cli/folder';
import { buildPack } from '@/lib/pack/build-pack';
import { readPack } from '@/lib/pack/read-pack';
import type { Browser } from './lib/driver';

/* The pack that ships, with a card that a test has written otherwise. */

const FOLDER = 'packs/post-purchase-care';
/** A day on which the pack that ships has no mistakes. */
const NOW = Date.UTC(2027, 0, 1, 9, 30);
/** Newer than what ships: the background leaves it. */
const VERSION = 100_000;

/** Has the browser know the pack with one source file changed, until `forgetPacks`. */
export async function changeCard(
  browser: Browser,
  file: string,
  change: (source: string) => string,
): Promise<void> {
  const files = readFolder(FOLDER);
  const before = new TextDecoder().decode(files.get(file));
  const after = change(before);
  if (after === before) throw new Error(`${file} is as it was.`);
  files.set(file, new TextEncoder().encode(after));
  const { manifest, manifestBytes, shards } = buildPack(readPack(files, { now: NOW }), { version: VERSION });
  await browser.backgroundEvaluate(
    storePack,
    manifest.id,
    VERSION,
    [manifestBytes, ...shards.map(({ bytes }) => bytes)].map((bytes) =>
      Buffer.from(bytes).toString('base64'),
    ),
  );
  await browser.stopBackground();
}

/** What ships is read anew. */
export async function forgetPacks(browser: Browser): Promise<void> {
  await browser.stopBackground();
  await browser.backgroundEvaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase('cuecard-packs');
        request.onsuccess = request.onerror = () => resolve();
      }),
  );
  await browser.stopBackground();
}

/** Runs in the background: the manifest and the shards, in base64, as the store keeps them. */
async function storePack(id: string, version: number, files: string[]): Promise<void> {
  const blobs = await Promise.all(
    files.map(async (file) => {
      const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return { sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''), bytes };
    }),
  );
  const [manifest = '', ...shards] = blobs.map(({ sha256 }) => sha256);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('cuecard-packs');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('no packs'));
  });
  await new Promise<void>((resolve, reject) => {
    const work = database.transaction(['blobs', 'packs'], 'readwrite');
    for (const blob of blobs) work.objectStore('blobs').put(blob);
    work.objectStore('packs').put({ id, version, manifest, shards, appliedAt: 0 });
    work.oncomplete = () => resolve();
    work.onerror = () => reject(new Error('the pack was not kept'));
  });
  database.close();
}
