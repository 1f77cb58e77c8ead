import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Messages } from '../../gallery/wordings';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LOCALE_FILES = path.join(ROOT, 'public/_locales');
const locales = readdirSync(LOCALE_FILES);
const keys = Object.keys(LOCALES.en);
const holes = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

/** Every source that may name a sentence. */
function sources(): string {
  const files = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  return [...files, 'manifest.ts', 'wxt.config.ts']
    .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
    .join('\n');
}

function messagesOf(locale: string): Messages {
  return JSON.parse(readFileSync(path.join(LOCALE_FILES, locale, 'messages.json'), 'utf8')) as Messages;
}

/** `cards_few`: another form of a sentence that counts, which English does not have. */
function isOtherForm(key: string): boolean {
  const [, base = ''] = /^(.+)_(?:zero|two|few|many)$/u.exec(key) ?? [];
  return keys.includes(`${base}_other`);
}

/** Every folder that is there: a new one is checked by being there. */
describe.each(locales)('the sentences in %s', (locale) => {
  const messages = messagesOf(locale);

  it('are those of the English file, in its order, and other forms of those that count', () =>
    expect(Object.keys(messages).filter((key) => !isOtherForm(key))).toEqual(keys));

  it('say which language they are in, as the folder does', () => {
    expect(messages.language_tag?.message).toBe(locale.replace('_', '-'));
    expect(messages.language_direction?.message).toMatch(/^(?:ltr|rtl)$/);
  });

  it('leave the same gaps to fill in, and none is empty', () => {
    const english: Messages = LOCALES.en;
    const wrong = keys.filter((key) => {
      const message = messages[key]?.message ?? '';
      return message.trim() === '' || holes(message).join() !== holes(english[key]!.message).join();
    });
    expect(wrong).toEqual([]);
  });
});

describe('the sentences', () => {
  it('are all said somewhere', () => {
    const source = sources();
    const inManifest = [...source.matchAll(/__MSG_([a-z_]+?)__/g)];
    const inCode = [...source.matchAll(/['"`]([a-z_]+)['"`]/gi)];
    const quoted = new Set([...inManifest, ...inCode].map(([, key]) => key));
    // `trouble_${name}_title` names every key that reads so.
    const patterns = [...source.matchAll(/`([a-z_]*\$\{[^}]+\}[a-z_]*)`/g)].map(
      ([, template]) => new RegExp(`^${template!.replace(/\$\{[^}]+\}/g, '[a-zA-Z]+')}$`),
    );
    const isSaid = (key: string) =>
      quoted.has(key) ||
      quoted.has(key.replace(/_(?:one|other)$/, '')) ||
      patterns.some((pattern) => pattern.source !== '^[a-zA-Z]+$' && pattern.test(key));
    expect(keys.filter((key) => !isSaid(key))).toEqual([]);
  });

  it('have both numbers where they count', () => {
    const ones = keys.filter((key) => key.endsWith('_one'));
    expect(ones.filter((key) => !keys.includes(key.replace(/_one$/, '_other')))).toEqual([]);
  });

  it('keep to what the stores allow for a description', () => {
    for (const locale of locales)
      expect(messagesOf(locale).ext_description?.message.length).toBeLessThanOrEqual(132);
  });
});
