import { cpSync, mkdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './driver';
import { resultsFolder } from './paths';

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), 'fixture-extension');

/** Writes the throw-away extension for a browser, with what its manifest needs there, and gives its folder: one for each process, since another may have its own loaded. */
export function writeFixtureExtension(name: BrowserName): string {
  const folder = join(resultsFolder('fixture-extension'), `${name}-${process.pid}`);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  remove();
  process.once('exit', remove);
  mkdirSync(folder);
  cpSync(SOURCE, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(SOURCE, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const [accessible] = manifest['web_accessible_resources'] as Record<string, unknown>[];
  const own =
    name === 'chromium'
      ? {
          background: { service_worker: 'background.js' },
          permissions: [...(manifest['permissions'] as string[]), 'sidePanel'],
          side_panel: { default_path: 'panel.html' },
          storage: { managed_schema: 'managed_schema.json' },
          web_accessible_resources: [{ ...accessible, use_dynamic_url: true }],
        }
      : {
          background: { scripts: ['background.js'] },
          sidebar_action: { default_panel: 'panel.html', open_at_install: false },
          browser_specific_settings: {
            gecko: {
              id: 'harness-fixture@cuecard.test',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...own }, null, 2));
  return folder;
}

export interface FixtureSite {
  url: string;
  close(): Promise<void>;
}

const PAGE = `<!doctype html><html lang="en"><title>Fixture page</title>
<link rel="icon" href="data:,">
<main><h1>Page</h1><textarea aria-label="Reply"></textarea><button id="press">Press</button></main>`;

/** A page on loopback; `/strict` has the harshest policies that an extension meets. */
export async function serveFixtureSite(): Promise<FixtureSite> {
  const server = createServer((request, response) => {
    if (request.url === '/strict')
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      );
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
