import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Helpdesk, RecordedRequest } from '@/tests/demo-helpdesk/server';
import { serveHelpdesk } from '@/tests/demo-helpdesk/server';
import { tickets } from '@/tests/demo-helpdesk/tickets';

/** The first run after a change builds the page. */
const BUILD_MS = 60_000;

const logged: RecordedRequest[] = [];
let helpdesk: Helpdesk;

beforeAll(async () => {
  helpdesk = await serveHelpdesk({ log: (request) => logged.push(request) });
}, BUILD_MS);
afterAll(() => helpdesk.close());

const get = (path: string, init?: RequestInit) =>
  fetch(new URL(path, helpdesk.url), { redirect: 'manual', ...init });
const json = async (path: string, method = 'GET', body?: unknown) => {
  const response = await get(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return { status: response.status, answer: await response.json() };
};

describe('pages and files', () => {
  test('the list and every ticket are one page', async () => {
    const list = await get('/tickets');
    const ticket = await get('/tickets/1042?editor=textarea');
    const page = (await list.text()).replace(/nonce="[^"]+"/, '');
    expect(list.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await ticket.text()).replace(/nonce="[^"]+"/, '')).toBe(page);
  });

  test('the front door leads to the list and keeps the options', async () => {
    const response = await get('/?layout=b&delay=5');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/tickets?layout=b&delay=5');
  });

  test.each(['/assets/app.js', '/assets/app.css', '/assets/hostile.js', '/favicon.svg', '/avatars/Maya'])(
    '%s is there',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect((await response.text()).length).toBeGreaterThan(100);
    },
  );

  test.each(['/tickets/1042/edit', '/assets/../server.ts', '/assets/%2e%2e/main.ts', '/nothing', '/assets/'])(
    '%s is not there',
    async (path) => expect((await get(path)).status).toBe(404),
  );

  test('the hostile script comes first, and only when asked for', async () => {
    const scripts = async (path: string) =>
      [...(await (await get(path)).text()).matchAll(/src="(\/assets\/[^"]+)"/g)].map((match) => match[1]);
    expect(await scripts('/tickets')).toEqual(['/assets/app.js']);
    expect(await scripts('/tickets?hostile=keys')).toEqual(['/assets/hostile.js', '/assets/app.js']);
  });

  test('the modes of the address reach the headers, with a nonce of its own for each answer', async () => {
    const policy = async () =>
      (await get('/tickets?csp=nonce&coep=1')).headers.get('content-security-policy');
    const [one, other] = [await policy(), await policy()];
    expect(one).toMatch(/script-src 'nonce-[\w+/=]{20,}'/);
    expect(one).not.toBe(other);
  });

  test('nothing of an address comes back as markup', async () => {
    const attack = '"><script>alert(1)</script>';
    const page = await get(`/tickets?hostile=${attack}&layout=${attack}&csp=${attack}&embed=${attack}`);
    const avatar = await get(`/avatars/${encodeURIComponent(attack)}`);
    expect(await page.text()).not.toContain('alert');
    expect([...page.headers.values()].join()).not.toContain('alert');
    expect(await avatar.text()).not.toContain('script');
  });

  test('only GET reads pages', async () =>
    expect((await get('/tickets', { method: 'POST' })).status).toBe(405));
});

describe('the API', () => {
  test('lists all tickets, the latest first', async () => {
    const { answer } = await json('/api/tickets');
    const times = answer.map((ticket: { updated: string }) => ticket.updated);
    expect(answer).toHaveLength(tickets.length);
    expect(times).toEqual([...times].sort().reverse());
  });

  test('gives a ticket as it is written down', async () => {
    const { answer } = await json('/api/tickets/1042?delay=0');
    expect(answer).toEqual(tickets.find((ticket) => ticket.id === '1042'));
  });

  test('waits as long as it is told', async () => {
    const answered: number[] = [];
    const ask = async (delay: number): Promise<void> => {
      await json(`/api/tickets/1042?delay=${delay}`);
      answered.push(delay);
    };
    // Asked the slowest first, and all at once: only the waiting brings them into this order.
    await Promise.all([600, 300, 0].map(ask));
    expect(answered).toEqual([0, 300, 600]);
  });

  test.each([
    ['/api/tickets/7', 'GET', undefined, 404],
    ['/api/tickets/7/messages', 'POST', { kind: 'reply', text: 'Hi' }, 404],
    ['/api/customers', 'GET', undefined, 404],
    ['/api/tickets/1042/messages/1', 'GET', undefined, 404],
    ['/api/tickets', 'DELETE', undefined, 405],
    ['/api/tickets/1042', 'DELETE', undefined, 405],
    ['/api/tickets/1042/messages', 'GET', undefined, 405],
    ['/api/tickets/1042/messages', 'POST', { kind: 'shout', text: 'Hi' }, 400],
    ['/api/tickets/1042/messages', 'POST', { kind: 'reply', text: '  ' }, 400],
    ['/api/tickets/1042/messages', 'POST', 'no object', 400],
    ['/api/tickets/1042', 'PATCH', { id: '1' }, 400],
  ])('%s %s %j: %i', async (path, method, body, status) => {
    const result = await json(`${path}?delay=0`, method, body);
    expect(result.status).toBe(status);
    expect(typeof result.answer.error).toBe('string');
  });

  test('refuses what is no JSON and what is too long', async () => {
    const post = (body: string) => get('/api/tickets/1042/messages', { method: 'POST', body });
    expect((await post('{')).status).toBe(400);
    expect((await post('x'.repeat(1_000_001))).status).toBe(413);
  });

  test('keeps what is written and changed, and records every request', async () => {
    const before = helpdesk.requests.length;
    const text = 'Hi Maya,\n\nit is cancelled.';
    const first = await json('/api/tickets/1042/messages', 'POST', { kind: 'reply', text });
    const second = await json('/api/tickets/1042/messages', 'POST', { kind: 'note', text: 'Done.' });
    await json('/api/tickets/1042', 'PATCH', { assignee: 'Sam Rivera', watched: true, status: 'solved' });
    const { answer } = await json('/api/tickets/1042?delay=0');
    expect(first).toEqual({
      status: 201,
      answer: {
        from: 'agent',
        author: 'Sam Rivera',
        at: '2027-01-01T09:14',
        body: ['Hi Maya,', 'it is cancelled.'],
      },
    });
    expect(second.answer).toMatchObject({ from: 'note', at: '2027-01-01T09:15' });
    expect(answer).toMatchObject({ assignee: 'Sam Rivera', watched: true, status: 'solved' });
    expect(answer.messages).toHaveLength(3);
    expect(helpdesk.requests.slice(before).map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /api/tickets/1042/messages',
      'POST /api/tickets/1042/messages',
      'PATCH /api/tickets/1042',
      'GET /api/tickets/1042?delay=0',
    ]);
    expect(JSON.parse(helpdesk.requests[before]!.body)).toEqual({ kind: 'reply', text });
    expect(logged).toEqual(helpdesk.requests);
  });
});

describe('a second helpdesk', () => {
  test('starts with fresh tickets, and is gone once closed', async () => {
    const other = await serveHelpdesk();
    const url = new URL('/api/tickets/1042?delay=0', other.url);
    const answer = await (await fetch(url)).json();
    await other.close();
    expect(answer.messages).toHaveLength(1);
    await expect(fetch(url)).rejects.toThrow();
  });
});
