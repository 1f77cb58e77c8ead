import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGES = { gallery: 'tests/gallery/index.html', grant: 'entrypoints/grant/index.html' };
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

export interface GalleryServer {
  /** The page of all states; see main.tsx. */
  gallery: string;
  /** The tab that asks for a site; its answers stand in the address, see browser.ts. */
  grant: string;
  close(): void;
}

/** Builds the gallery, and serves it on this machine. */
export async function serveGallery(): Promise<GalleryServer> {
  const files = await built();
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    void answer(response, name, files.get(name));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    gallery: `${origin}/${PAGES.gallery}`,
    grant: `${origin}/${PAGES.grant}`,
    close: () => void server.close(),
  };
}

async function built(): Promise<Map<string, string | Uint8Array>> {
  const made = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    resolve: {
      alias: { 'wxt/browser': path.join(ROOT, 'tests/gallery/browser.ts'), '@': ROOT },
    },
    plugins: [react()],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: Object.values(PAGES).map((page) => path.join(ROOT, page)) },
    },
  });
  const [{ output } = { output: [] }] = [made].flat() as Rolldown.RolldownOutput[];
  return new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}

async function answer(
  response: ServerResponse,
  name: string,
  content: string | Uint8Array | undefined,
): Promise<void> {
  const known = content ?? (/^icons\/\d+\.png$/u.test(name) ? await icon(name) : undefined);
  response.setHeader('content-type', TYPES[path.extname(name)] ?? 'text/plain');
  response.writeHead(known === undefined ? 404 : 200).end(known);
}

function icon(name: string): Promise<Uint8Array> {
  return readFile(path.join(ROOT, 'public', name));
}
