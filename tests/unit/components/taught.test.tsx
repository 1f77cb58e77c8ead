// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Settings } from '@/components/options/actions';
import { writePlaces } from '@/lib/ticket/places-file';
import { showOptions } from './show-options';

const SITES: Settings['taught'] = [
  { origin: 'https://desk.example.com', places: { subject: ['.what'] }, at: 1 },
  { origin: 'https://other.example.com', places: { editor: ['#b'] }, at: 2 },
];
const file = (text: string): File => new File([text], 'pages.json', { type: 'application/json' });
const picker = (): HTMLElement => screen.getByLabelText('Import a file', { selector: 'input' });

test('a site is removed: the list says so, and the keyboard stays in it', async () => {
  const { actions, user } = showOptions({ taught: SITES });
  await user.click(screen.getByRole('button', { name: /Remove what was shown of: https:\/\/desk/u }));
  expect(actions.dropTaught).toHaveBeenCalledWith('https://desk.example.com');
  await waitFor(() => expect(screen.getByText(/Removed: https:\/\/desk\.example\.com/u)).toBeVisible());
  expect(screen.getByRole('button', { name: /Remove what was shown of/u })).toHaveFocus();
});

test('what was exported is what is imported', async () => {
  const { actions, user } = showOptions({ taught: SITES });
  await user.click(screen.getByRole('button', { name: 'Export to a file' }));
  const [name, text = ''] = actions.saveFile.mock.calls[0] ?? [];
  expect(name).toBe('cuecard-pages.json');
  await user.upload(picker(), file(text));
  await waitFor(() => expect(actions.addTaught).toHaveBeenCalledWith(SITES));
  expect(await screen.findByText('2 sites were taken from the file.')).toBeVisible();
});

test.each([
  ['no JSON at all', 'subject: .what', 'pages.json'],
  ['another file', '{"sites":[]}', 'cuecard'],
  [
    'a selector that is none of ours',
    writePlaces([{ ...SITES[0]!, places: { subject: ['x'.repeat(401)] } }]),
    'sites.0.places.subject.0',
  ],
  [
    'what is no selector',
    writePlaces([{ ...SITES[0]!, places: { messages: ['.say', '.say >> p'] } }]),
    'sites.0.places.messages',
  ],
  [
    'more than we know',
    JSON.stringify({ cuecard: 'taught-places/1', sites: [{ ...SITES[0], run: 'it()' }] }),
    'sites.0',
  ],
])('%s is refused, with its place, and changes nothing', async (_what, text, place) => {
  const { actions, user } = showOptions();
  await user.upload(picker(), file(text));
  expect(
    await screen.findByText(new RegExp(`exported: ${place.replaceAll('.', '\\.')}\\.`, 'u')),
  ).toBeVisible();
  expect(actions.addTaught).not.toHaveBeenCalled();
});

test('without any site it says how one comes here, and offers nothing to export', () => {
  showOptions();
  expect(screen.getByText(/choose “Show Cuecard this page”/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Export to a file' })).toBeNull();
});
