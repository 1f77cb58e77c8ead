import { expect, test } from 'vitest';
import { loadByHand } from '@/scripts/demo';

test.each([
  ['chrome', 'Chrome'],
  ['edge', 'Edge'],
] as const)(
  '%s refuses extensions from the command line: two lines say how to load the folder',
  (kind, label) => {
    const lines = loadByHand({ kind, label, path: '/usr/bin/it' }, '/home/me/.output/demo/chrome-mv3').split(
      '\n',
    );
    expect(lines).toEqual([
      `If ${label} shows no Cuecard button: open ${kind}://extensions, switch on "Developer mode", press "Load unpacked",`,
      "choose /home/me/.output/demo/chrome-mv3, and reload the ticket's page.",
    ]);
  },
);
