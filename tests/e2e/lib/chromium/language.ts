import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the extension that knows this language alone. Chromium chooses among an extension's languages by its own, and has
 * only those whose packets are installed: Debian's comes with English. Asked for anything else it takes the first language of the
 * extension.
 */
export function speakingOnly(language: string, folder: string): { folder: string; remove(): void } {
  const copy = mkdtempSync(join(tmpdir(), 'cuecard-language-'));
  cpSync(folder, copy, { recursive: true });
  const locales = join(copy, '_locales');
  for (const other of readdirSync(locales))
    if (other !== language) rmSync(join(locales, other), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as object;
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, default_locale: language }));
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}
