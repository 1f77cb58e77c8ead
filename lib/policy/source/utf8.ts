/*
 * TextDecoder is in every browser, worker and Node, but not in TypeScript's ES libraries, and the core is compiled
 * without DOM and Node types.
 */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: true; ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

/** The text of UTF-8 bytes, a byte order mark kept; undefined where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
