import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Hub } from '@/entrypoints/background/hub';
import { panelHandlers } from '@/entrypoints/background/panel-handlers';
import { Sessions } from '@/entrypoints/background/sessions';

test('nothing that is done in a private window is kept on disk: no count, no recent card', async () => {
  const sessions = new Sessions(() => 1);
  const session = await sessions.begin({
    tab: 7,
    origin: 'https://desk.example',
    access: 'always',
    incognito: true,
  });
  const [count, noteUse] = [vi.fn(() => Promise.resolve()), vi.fn(() => Promise.resolve())];
  const hub = { sessions, agent: { count, noteUse }, now: () => 0 } as unknown as Hub;
  const sender = { tab: 7, framed: true, frame: 3 };
  await panelHandlers(hub).copied({ token: session.token, ref: { pack: 'care', card: 'a' } }, sender);
  expect(count).not.toHaveBeenCalled();
  expect(noteUse).not.toHaveBeenCalled();
});

test('nor what is copied beside a page that we know nothing of', async () => {
  const [count, noteUse] = [vi.fn(() => Promise.resolve()), vi.fn(() => Promise.resolve())];
  const hub = { sessions: new Sessions(() => 1), agent: { count, noteUse }, now: () => 0 } as unknown as Hub;
  const sender = { tab: undefined, framed: false, frame: undefined };
  const copied = { tab: 7, ref: { pack: 'care', card: 'a' } };
  const tab = vi.fn();
  Object.assign(fakeBrowser.tabs, { get: tab });
  tab.mockResolvedValue({ incognito: true });
  await panelHandlers(hub).copied(copied, sender);
  tab.mockRejectedValue(new Error('No tab with this id.'));
  await panelHandlers(hub).copied(copied, sender);
  expect(noteUse).not.toHaveBeenCalled();
  tab.mockResolvedValue({ incognito: false });
  await panelHandlers(hub).copied(copied, sender);
  expect(noteUse).toHaveBeenCalledOnce();
});
