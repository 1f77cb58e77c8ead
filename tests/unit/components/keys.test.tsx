// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { KEYS } from '@/components/panel/keys';
import { keySign } from '@/components/ui/kbd';
import { showPanel } from './show';

describe('the table of keys', () => {
  it('is shown whole', async () => {
    const { user } = showPanel();
    await user.keyboard('?');
    const shown = screen.getAllByRole('term').map((term) => term.textContent);
    expect(shown).toEqual(KEYS.map(({ keys }) => keys.map(keySign).join('') || 'Alt+K'));
  });

  it('says so where the browser gave no key', async () => {
    const { user } = showPanel({ state: { openKey: '' } });
    await user.keyboard('?');
    expect(screen.getByText(/has given Cuecard no key/)).toBeVisible();
  });

  it('has no command that nothing runs', () => {
    const folder = path.resolve(import.meta.dirname, '../../../components/panel');
    const files = ['panel', 'search-screen', 'search-box', 'card-list', 'card-screen'];
    const source = files.map((file) => readFileSync(path.join(folder, `${file}.tsx`), 'utf8')).join('\n');
    const commands = KEYS.filter(({ keys }) => keys.length > 0).map(({ command }) => command);
    expect(commands.filter((command) => !new RegExp(`\\b${command}\\b[:,\\s]`).test(source))).toEqual([]);
  });
});
