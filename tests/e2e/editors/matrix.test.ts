import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserUnderTest, type Browser } from '../lib/driver';
import { freshBrowser } from '../lib/shared-browser';
import { EDITORS } from './editors';
import { readResults, recordResults } from './results';
import { serveEditors, type EditorSite } from './site';
import { SITUATIONS, type Verdicts } from './situations';
import { Stage } from './stage';

/* A reply into every real editor: what is recorded of each holds still. docs/editors.md shows it to people. */

const isRecording = process.env['EDITORS_RECORD'] === '1';
const chosen = (list: string | undefined, name: string): boolean => !list || list.split(',').includes(name);

let browser: Browser;
let site: EditorSite;
const name = browserUnderTest();
const recorded = readResults()[name] ?? {};
const seen: Record<string, Verdicts> = {};

beforeAll(async () => {
  browser = await freshBrowser();
  site = await serveEditors();
});
afterAll(() => {
  site.close();
  if (isRecording) recordResults(name, seen);
});

describe.each(EDITORS.filter(({ id }) => chosen(process.env['EDITORS'], id)))('$name', (editor) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(browser, site, editor);
  });
  afterAll(() => stage.tab.close());

  const situations = Object.entries(SITUATIONS).filter(([id]) => chosen(process.env['SITUATIONS'], id));
  test.each(situations)('%s', async (_id, play) => {
    const verdicts = await play(stage);
    Object.assign((seen[editor.id] ??= {}), verdicts);
    if (isRecording) return;
    const before = Object.keys(verdicts).map((cell) => [cell, recorded[editor.id]?.[cell] ?? 'yes']);
    expect(verdicts).toEqual(Object.fromEntries(before));
  });
});
