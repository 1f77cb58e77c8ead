import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface RecordedRequest {
  /** `CONNECT` is a tunnel (https, WebSocket): its `url` is `host:port`, and what goes through it is not recorded. */
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body; complete once the request was sent. */
  readonly postData: string;
  /** It asked for a host outside this machine, and got 502. */
  readonly refused: boolean;
}

export interface RecordingProxy {
  readonly port: number;
  readonly requests: readonly RecordedRequest[];
  /** While offline every connection is cut. */
  offline: boolean;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * A proxy that all traffic of a browser under test goes through, loopback included. One log for every context in both
 * browsers, also for requests that a browser's own debugging protocol does not show.
 */
export async function startProxy(hosts: readonly string[] = []): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer();
  const proxy: RecordingProxy = { port: 0, requests, offline: false, close };

  server.on('connection', (socket) => keep(socket));
  server.on('request', (incoming: IncomingMessage, response: ServerResponse) => {
    if (proxy.offline) incoming.socket.destroy();
    else void handOn(incoming, response, hosts, requests);
  });
  server.on('connect', (incoming: IncomingMessage, client: Duplex) => {
    if (proxy.offline) client.destroy();
    else keep(tunnel(incoming, client, hosts, requests));
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));

  function keep(socket: Duplex | undefined): void {
    if (!socket) return;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy()); // a browser drops connections at any time
  }

  async function close(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }

  return Object.assign(proxy, { port: (server.address() as AddressInfo).port });
}

/** Where a name leads: this machine, or nowhere. */
function resolveHost(name: string, hosts: readonly string[]): string | undefined {
  if (name === 'localhost' || name === '[::1]' || name === '::1' || /^127\.\d+\.\d+\.\d+$/.test(name))
    return LOOPBACK;
  return name.endsWith('.test') || hosts.includes(name) ? LOOPBACK : undefined;
}

async function handOn(
  incoming: IncomingMessage,
  response: ServerResponse,
  hosts: readonly string[],
  requests: RecordedRequest[],
): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://invalid');
  const address = resolveHost(url.hostname, hosts);
  const method = incoming.method ?? 'GET';
  const record = {
    method,
    url: url.href,
    headers: flat(incoming),
    postData: '',
    refused: address === undefined,
  };
  requests.push(record);

  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  record.postData = body.toString();
  if (address === undefined) {
    response.writeHead(502).end();
    return;
  }
  const headers = { ...incoming.headers };
  delete headers['proxy-connection'];
  let answer: IncomingMessage | undefined;
  const upstream = request(
    { host: address, port: url.port || 80, method, path: url.pathname + url.search, headers, agent: false },
    (begun) => {
      answer = begun;
      response.writeHead(begun.statusCode ?? 502, begun.rawHeaders);
      begun.pipe(response);
    },
  );
  // Small servers send more after an answer than they announced, which browsers pass over.
  upstream.on('error', () => (answer?.complete === true ? undefined : response.destroy()));
  response.on('close', () => upstream.destroy());
  upstream.end(body);
}

function tunnel(
  incoming: IncomingMessage,
  client: Duplex,
  hosts: readonly string[],
  requests: RecordedRequest[],
): Socket | undefined {
  const target = incoming.url ?? '';
  const colon = target.lastIndexOf(':');
  const address = resolveHost(target.slice(0, colon), hosts);
  requests.push({
    method: 'CONNECT',
    url: target,
    headers: flat(incoming),
    postData: '',
    refused: address === undefined,
  });
  client.on('error', () => client.destroy());
  if (address === undefined) {
    client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    return undefined;
  }
  const upstream = connect(Number(target.slice(colon + 1)), address, () => {
    client.write('HTTP/1.1 200 OK\r\n\r\n');
    upstream.pipe(client).pipe(upstream);
  });
  upstream.on('error', () => client.destroy());
  client.on('close', () => upstream.destroy());
  return upstream;
}

function flat(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
