import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

const DEMO = resolve(import.meta.dirname, '..');
const REPOSITORY = resolve(DEMO, '../..');
const CACHE = join(REPOSITORY, '.output/demo-helpdesk');

/** What the page loads, by file name. */
export type Assets = ReadonlyMap<string, { type: string; bytes: Buffer }>;

const TYPES = { 'app.js': 'text/javascript', 'app.css': 'text/css', 'hostile.js': 'text/javascript' };

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Names a build by everything that goes into it; package.json pins the exact versions of ProseMirror and Vite. */
async function contentHash(): Promise<string> {
  const folders = await Promise.all(
    ['client', 'hostile', 'data'].map((name) => filesUnder(join(DEMO, name))),
  );
  const hash = createHash('sha256');
  for (const path of [...folders.flat(), import.meta.filename, join(REPOSITORY, 'package.json')]) {
    hash.update(path.slice(REPOSITORY.length)).update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 16);
}

async function readBuild(folder: string): Promise<Assets> {
  const files = Object.entries(TYPES).map(async ([name, type]) => {
    return [name, { type: `${type}; charset=utf-8`, bytes: await readFile(join(folder, name)) }] as const;
  });
  return new Map(await Promise.all(files));
}

async function bundle(outDir: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: DEMO,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { app: join(DEMO, 'client/main.ts'), hostile: join(DEMO, 'hostile/main.ts') },
        output: { entryFileNames: '[name].js', assetFileNames: 'app[extname]' },
      },
    },
  });
}

/** Throws away finished builds of older sources. */
async function forgetOthers(current: string): Promise<void> {
  const others = (await readdir(CACHE)).filter((name) => !name.startsWith(current) && !name.includes('.'));
  await Promise.all(others.map((name) => rm(join(CACHE, name), { recursive: true, force: true })));
}

/** Reads the built page, and builds it first if its sources have changed. Two processes may do so at once. */
export async function loadAssets(): Promise<Assets> {
  const folder = join(CACHE, await contentHash());
  try {
    return await readBuild(folder);
  } catch {
    const unfinished = `${folder}.${process.pid}`;
    await mkdir(CACHE, { recursive: true });
    await bundle(unfinished);
    const built = await readBuild(unfinished);
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
    await forgetOthers(basename(folder));
    return built;
  }
}
