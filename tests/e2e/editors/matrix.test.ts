import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserUnderTest, type Browser } from '../lib/driver';
import { freshBrowser } from '../lib/shared-browser';
import { EDITORS } from './editors';
import { serveEditors, type EditorSite } from './site';
import { SITUATIONS, type Verdicts } from './situations';
import { Stage } from './stage';

let browser: Browser;
let site: EditorSite;
const seen: Record<string, Verdicts> = {};

beforeAll(async () => {
  browser = await freshBrowser();
  site = await serveEditors();
});
afterAll(() => {
  site.close();
  mkdirSync('.test-results', { recursive: true });
  writeFileSync(`.test-results/editors.${browserUnderTest()}.json`, JSON.stringify(seen, null, 1));
});

const only = process.env['EDITORS']?.split(',').filter(Boolean);
const wanted = process.env['SITUATIONS']?.split(',').filter(Boolean);
describe.each(EDITORS.filter(({ id }) => !only?.length || only.includes(id)))('$name', (editor) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(browser, site, editor);
  });
  afterAll(() => stage.tab.close());

  test.each(Object.keys(SITUATIONS).filter((name) => !wanted?.length || wanted.includes(name)))('%s', async (name) => {
    const verdicts = (await SITUATIONS[name]?.(stage)) ?? {};
    Object.assign((seen[editor.id] ??= {}), verdicts);
    for (const [cell, verdict] of Object.entries(verdicts)) if (verdict !== 'yes') console.log(`## ${editor.id} ${cell}: ${verdict}`);
    expect(Object.values(verdicts).every((verdict) => verdict === 'yes')).toBe(true);
  });
});
