import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { EDITORS } from './editors/editors';
import { serveEditors, type EditorSite } from './editors/site';
import { linesOf, REPLY } from './editors/situations';
import { Stage } from './editors/stage';
import type { Browser } from './lib/driver';
import { freshBrowser } from './lib/shared-browser';
import { pause } from './own-page';

/* Editors that change while a reply is on its way: once, or not at all, and never without a word. */

let browser: Browser;
let site: EditorSite;
let stage: Stage;

beforeAll(async () => {
  browser = await freshBrowser();
  site = await serveEditors();
});
afterAll(() => site.close());

beforeEach(() => async () => {
  await stage.tab.close();
});

async function open(id: string): Promise<void> {
  const editor = EDITORS.find((each) => each.id === id);
  if (!editor) throw new Error(`no editor ${id}`);
  stage = await Stage.open(browser, site, editor);
  await stage.show(['Draft.']);
  await stage.write('Draft.');
}

const reply = linesOf(REPLY);
const lines = async (): Promise<string[]> => linesOf(await stage.text());

test.each(['lexical', 'quill', 'slate', 'draft-js', 'tinymce', 'ckeditor4', 'react-textarea'])(
  'an editor that its framework has replaced since the caret was in it gets the reply once: %s',
  async (id) => {
    await open(id);
    await stage.show(['Draft.']);
    expect(await stage.insert(REPLY)).toMatchObject({ status: 'inserted' });
    // No caret was in the new one: the reply stands above what is there.
    expect(await lines()).toEqual([...reply, 'Draft.']);
  },
);

test.each(['slate', 'trix'])(
  'an editor whose page lets no paste through has an undo that knows the reply: %s',
  async (id) => {
    await open(id);
    await stage.tab.evaluate(() => {
      addEventListener('paste', (event) => event.stopImmediatePropagation(), true);
    });
    expect(await stage.insert(REPLY)).toMatchObject({ status: 'inserted', method: 'beforeinput' });
    expect(await lines()).toEqual(['Draft.', ...reply]);
    await stage.tab.press('Control+z');
    await expect.poll(lines).toEqual(['Draft.']);
  },
);

test.each(['lexical', 'textarea', 'prosemirror'])(
  'an editor that is replaced while the reply goes in has it once or says that it has not: %s',
  async (id) => {
    await open(id);
    await stage.replaceSoon(['Draft.'], 30);
    const outcome = await stage.insert(REPLY);
    await pause(600);
    const now = await lines();
    if (outcome.status === 'inserted') expect(now).toEqual(expect.arrayContaining(reply));
    else {
      expect(outcome).toMatchObject({ status: 'refused' });
      expect(now).toEqual(['Draft.']);
    }
  },
);

test('two replies asked for at once go in one after the other, each once', async () => {
  await open('prosemirror');
  const outcomes = await Promise.all([
    stage.insert('First one.\n\nBye.'),
    stage.insert('Second one.\n\nBye.'),
  ]);
  const now = await lines();
  for (const [at, text] of ['First one.', 'Second one.'].entries())
    expect(now.filter((line) => line.includes(text))).toHaveLength(
      outcomes[at]?.status === 'inserted' ? 1 : 0,
    );
  expect(now[0]).toContain('Draft.');
});
