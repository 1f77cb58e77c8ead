import { expect, test, vi } from 'vitest';
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
