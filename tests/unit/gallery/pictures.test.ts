// @vitest-environment jsdom
import { readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { PAGES } from '../../gallery/pages';
import { picturesOf, TELLING } from '../../gallery/pictures';
import { SAMPLES } from '../../gallery/samples';

vi.mock('wxt/browser', () => import('../../gallery/browser'));

const states = Object.keys({ ...SAMPLES, ...PAGES });

test('every state of the gallery has its pictures in tests/screens, and no picture is of a state that is gone', () => {
  expect(readdirSync('tests/screens').sort()).toEqual(picturesOf(states).sort());
});

test('the states that have more views than one are states of the gallery', () => {
  expect(states).toEqual(expect.arrayContaining([...TELLING]));
});
