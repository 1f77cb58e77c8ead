import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { answerApi } from './http/api';
import type { Assets } from './http/assets';
import { loadAssets } from './http/assets';
import { Desk } from './http/desk';
import { pageHeaders } from './http/headers';
import { avatarSvg, FAVICON, pageHtml } from './http/page';
import { tickets, type Ticket } from './tickets';

const DEFAULT_DELAY_MS = 120;
const LONGEST_DELAY_MS = 5_000;
const LONGEST_BODY = 1_000_000;

export interface RecordedRequest {
  method: string;
  /** Path and query, as they came. */
  url: string;
  body: string;
}

export interface Helpdesk {
  /** With a slash at its end. */
  url: string;
  /** Every request that was answered, oldest first. */
  requests: RecordedRequest[];
  close(): Promise<void>;
}

interface Answer {
  status?: number;
  type?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body });

function answerPage(url: URL): Answer {
  const nonce = randomBytes(16).toString('base64');
  return {
    type: 'text/html; charset=utf-8',
    headers: pageHeaders(url.searchParams, nonce),
    body: pageHtml(nonce, url.searchParams.has('hostile')),
  };
}

function answerFile(assets: Assets, path: string): Answer {
  if (path === '/favicon.svg') return { type: 'image/svg+xml', body: FAVICON };
  if (path.startsWith('/avatars/')) return { type: 'image/svg+xml', body: avatarSvg(nameOf(path)) };
  const asset = assets.get(path.slice('/assets/'.length));
  return asset ? { type: asset.type, body: asset.bytes } : plain(404, 'Not found');
}

function nameOf(path: string): string {
  try {
    return decodeURIComponent(path.slice('/avatars/'.length));
  } catch {
    return '';
  }
}

/** How long an API answer is held back: only reading one ticket is slow, unless `?delay=` says otherwise. */
function delayOf(method: string, url: URL): number {
  const asked = Number.parseInt(url.searchParams.get('delay') ?? '', 10);
  if (asked >= 0) return Math.min(asked, LONGEST_DELAY_MS);
  return method === 'GET' && url.pathname.startsWith('/api/tickets/') ? DEFAULT_DELAY_MS : 0;
}

async function answerTo(desk: Desk, assets: Assets, request: RecordedRequest): Promise<Answer> {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname.startsWith('/api/')) {
    await wait(delayOf(request.method, url), undefined, { ref: false });
    const { status, body } = answerApi(desk, request.method, url.pathname, request.body);
    return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET is answered here');
  if (url.pathname === '/') return { status: 302, headers: { location: `/tickets${url.search}` } };
  return /^\/tickets(?:\/\d+)?$/.test(url.pathname) ? answerPage(url) : answerFile(assets, url.pathname);
}

function send(response: ServerResponse, { status = 200, type, headers, body = '' }: Answer): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(type !== undefined && { 'content-type': type }),
    ...headers,
  });
  response.end(body);
}

/**
 * Serves the demo helpdesk on 127.0.0.1, on a free port unless one is given. It starts with its own fresh
 * tickets unless others are given, and keeps a record of every request it has answered.
 */
export async function serveHelpdesk(
  options: { port?: number; log?: (request: RecordedRequest) => void; tickets?: readonly Ticket[] } = {},
): Promise<Helpdesk> {
  const assets = await loadAssets();
  const desk = new Desk(options.tickets ?? tickets);
  const requests: RecordedRequest[] = [];
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(incoming);
    const request = { method: incoming.method ?? 'GET', url: incoming.url ?? '/', body: body ?? '' };
    requests.push(request);
    options.log?.(request);
    send(response, body === undefined ? plain(413, 'Too long') : await answerTo(desk, assets, request));
  };
  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}/`, requests, close };
}
