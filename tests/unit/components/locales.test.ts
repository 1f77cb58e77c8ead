import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../gallery/wordings';

const ROOT = path.resolve(import.meta.dirname, '../../..');
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

describe.each(['th', 'hi'] as const)('the sentences in %s', (locale) => {
  const messages: Record<string, { message: string }> = LOCALES[locale];

  it('are those of the English file, in its order', () => expect(Object.keys(messages)).toEqual(keys));

  it('leave the same gaps to fill in, and none is empty', () => {
    const english: Record<string, { message: string }> = LOCALES.en;
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
    for (const locale of Object.values(LOCALES))
      expect(locale.ext_description.message.length).toBeLessThanOrEqual(132);
  });
});
