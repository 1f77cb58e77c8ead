// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mountUi } from '@/entrypoints/helpdesk/ui';

beforeEach(() => {
  fakeBrowser.i18n.getMessage = () => 'Cuecard';
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  vi.stubGlobal('innerWidth', 1400);
  // jsdom knows no `:modal`.
  vi.spyOn(Document.prototype, 'querySelector').mockReturnValue(null);
});

test('a panel that shakes hands more than once gives back the room that it took', async () => {
  const life = new AbortController();
  const ui = mountUi(Promise.resolve({ token: '0'.repeat(32) }), life.signal, () => undefined);
  ui.openPanel(true);
  await new Promise((resolve) => setTimeout(resolve, 10));
  const { style } = document.documentElement;
  expect(style.marginRight).toBe('');
  ui.panelIsReady();
  expect(style.marginRight).toBe('380px');
  ui.panelIsReady();
  ui.closePanel();
  expect(style.marginRight).toBe('');
  life.abort();
});
