/** Appends numbers and strings to a growing byte array. Everything is bytes, so no machine's byte order matters. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = value;
  }

  block(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  /** An integer from 0 to 2^32 - 1, seven bits a byte, low bits first (LEB128). */
  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** UTF-16 units, each as a number: any string comes back as it was, lone surrogates too. */
  string(value: string): void {
    this.number(value.length);
    for (let at = 0; at < value.length; at++) this.number(value.charCodeAt(at));
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Thrown by ByteReader where the bytes end too early or a number is too large. */
export class BytesEnded extends Error {
  override name = 'BytesEnded';
}

/** Reads what ByteWriter wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;
  readonly #end: number;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
  }

  get left(): number {
    return this.#end - this.#at;
  }

  byte(): number {
    const value = this.#at < this.#end ? this.#bytes[this.#at++] : undefined;
    if (value === undefined) throw new BytesEnded();
    return value;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 28; factor *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw new BytesEnded();
  }

  /** A number of things to come, each of at least one byte: never more than bytes are left. */
  count(): number {
    const value = this.number();
    if (value > this.left) throw new BytesEnded();
    return value;
  }

  /** So many bytes, as a copy of their own. */
  block(length: number): Uint8Array<ArrayBuffer> {
    if (length > this.left) throw new BytesEnded();
    this.#at += length;
    return this.#bytes.slice(this.#at - length, this.#at);
  }

  string(): string {
    const length = this.count();
    let value = '';
    for (let at = 0; at < length; at++) value += String.fromCharCode(this.number());
    return value;
  }
}

/** FNV-1a, 32 bits: finds bytes that a disk or a cut-off write has spoilt; no protection against intent. */
export function checksum(bytes: Uint8Array, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < bytes.length; at++) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
