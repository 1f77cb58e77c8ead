import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Editor } from './editors';

/* A page for each editor on loopback, its script made once and kept until its sources or the installed packages change. */

const PAGES = resolve('tests/e2e/editors/pages');
const KEPT = resolve('.test-results/cache/editors');
/** What a page's packages mean by a name that is installed in two versions. */
const OLDER: Record<string, Record<string, string>> = {
  'slate-0-47.js': { slate: 'slate-0-47', react: 'react-18', 'react-dom': 'react-dom-18' },
  'draft-js.js': { react: 'react-18', 'react-dom': 'react-dom-18' },
};
/** Packages whose files a page may load as they are. */
const SERVED = ['ckeditor4'];
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export interface EditorSite {
  url(editor: Editor): string;
  close(): void;
}

export async function serveEditors(): Promise<EditorSite> {
  const server = createServer((request, response) => {
    const [, kind = '', ...rest] = new URL(request.url ?? '/', 'http://site').pathname.split('/');
    const send = (type: string, body: string | Buffer): void => {
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    };
    const file = npmFile(kind, rest.join('/'));
    if (kind === 'editors') send('text/html', page(rest[0] ?? '', request.url?.split('?script=')[1]));
    else if (kind === 'scripts')
      scriptOf(rest[0] ?? '').then(
        (text) => send('text/javascript', text),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    else if (file) send(TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: ({ id, script }) => `http://127.0.0.1:${port}/editors/${id}${script ? `?script=${script}` : ''}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function npmFile(kind: string, path: string): string | undefined {
  const [name = ''] = path.split('/');
  if (kind !== 'npm' || !SERVED.includes(name) || normalize(path) !== path) return undefined;
  const file = resolve('node_modules', path);
  return existsSync(file) ? file : undefined;
}

const page = (id: string, script: string | undefined): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${id}</title><link rel="icon" href="data:,">
<style>.box, .ql-editor, .ProseMirror, .ck-content { display: block; min-height: 120px; width: 560px; border: 1px solid #999; padding: 8px }</style>
${script ? `<script src="/npm/${script}"></script>` : ''}</head>
<body><main><h1>Reply</h1><div id="host"></div></main>
<iframe id="beside" title="beside" srcdoc="<button>Panel</button>" style="width: 60px; height: 30px"></iframe><script src="/scripts/${id}.js"></script></body></html>`;

/** What the pages' scripts are made of. */
let sources: string | undefined;
function fingerprint(): string {
  const files = readdirSync(PAGES).map((name) => readFileSync(join(PAGES, name)));
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const file of [...files, readFileSync(import.meta.filename)]) hash.update(file);
  return hash.digest('hex').slice(0, 16);
}

async function scriptOf(name: string): Promise<string> {
  sources ??= fingerprint();
  const kept = join(KEPT, sources, name);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const made = await bundled(join(PAGES, name), OLDER[name] ?? {});
  mkdirSync(join(KEPT, sources), { recursive: true });
  writeFileSync(kept, made);
  return made;
}

async function bundled(entry: string, older: Record<string, string>): Promise<string> {
  const output = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: {
      alias: Object.entries(older).map(([name, other]) => ({
        find: new RegExp(`^${name}(?=$|/)`, 'u'),
        replacement: resolve('node_modules', other),
      })),
    },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: true,
      reportCompressedSize: false,
      target: ['chrome121', 'firefox140'],
      lib: { entry, formats: ['iife'], name: 'page' },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]?.output[0].code ?? '';
}
