import { buildPack, type BuiltPack } from '../lib/pack/build-pack';
import { readPack } from '../lib/pack/read-pack';
import { readFolder } from './folder';

/** A generated file of the extension, by its path inside it. */
export interface BundledFile {
  path: string;
  contents: string;
}

/**
 * The packs that ship with the extension, checked and built: a list of them, and each one's manifest and shards.
 * Throws the first mistake as an admin would read it. `version` is the packs' version; `now` judges what is overdue.
 */
export function bundlePacks(
  folders: string[],
  { version, now }: { version: number; now: number },
): BundledFile[] {
  return bundleBuilt(folders.map((folder) => buildPack(readPack(readFolder(folder), { now }), { version })));
}

/** The same for packs that are built already. */
export function bundleBuilt(built: BuiltPack[]): BundledFile[] {
  const packs = built.map(({ manifest, manifestBytes, shards }) => {
    const at = (name: string): string => `packs/${manifest.id}/${name}`;
    return {
      list: {
        manifest: `/${at('manifest.json')}`,
        shards: shards.map(({ sha256 }) => `/${at(`${sha256}.ndjson`)}`),
      },
      files: [
        { path: at('manifest.json'), contents: text(manifestBytes) },
        ...shards.map(({ sha256, bytes }) => ({ path: at(`${sha256}.ndjson`), contents: text(bytes) })),
      ],
    };
  });
  const list = JSON.stringify(packs.map((pack) => pack.list));
  return [{ path: 'packs/index.json', contents: list }, ...packs.flatMap((pack) => pack.files)];
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
