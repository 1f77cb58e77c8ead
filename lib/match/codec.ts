import { SCRIPTS } from '../ticket/scripts';
import { ByteReader, BytesEnded, ByteWriter, checksum } from './bytes';
import { STORED_PARTS } from './constants';
import type { Meanings } from './meaning';
import { SEGMENT_VERSION, type Segment, type SegmentDocument } from './segment';

/** Most terms have none: they share one list. */
const NO_FORMS: readonly string[] = [];

/** "CUEX" */
const MAGIC = [0x43, 0x55, 0x45, 0x58] as const;
/** Magic, version, checksum. */
const HEADER = MAGIC.length + 1 + 4;

const SENTENCES = {
  foreign: 'These bytes are no search index of Cuecard. The index is built anew from the pack.',
  otherVersion: 'This search index was made by another version of Cuecard. It is built anew from the pack.',
  corrupt: 'This search index is damaged. It is built anew from the pack.',
} as const;

/** A stored segment that cannot be used; whoever holds the shard builds it anew. */
export class SegmentError extends Error {
  override name = 'SegmentError';
  constructor(readonly reason: keyof typeof SENTENCES) {
    super(SENTENCES[reason]);
  }
}

/** A segment as bytes: version, checksum, and numbers of variable length in an order of their own. */
export function encodeSegment(segment: Segment): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const byte of [...MAGIC, SEGMENT_VERSION, 0, 0, 0, 0]) writer.byte(byte);
  writer.number(segment.documents.length);
  for (const document of segment.documents) writeDocument(writer, document);
  writeTerms(writer, segment);
  writePostings(writer, segment);
  writeMeanings(writer, segment);
  const bytes = writer.bytes();
  new DataView(bytes.buffer).setUint32(HEADER - 4, checksum(bytes, HEADER), true);
  return bytes;
}

/** The segment that `encodeSegment` made these bytes of. Throws SegmentError for any other bytes. */
export function decodeSegment(bytes: Uint8Array): Segment {
  if (bytes.length < HEADER || MAGIC.some((byte, at) => bytes[at] !== byte))
    throw new SegmentError('foreign');
  if (bytes[MAGIC.length] !== SEGMENT_VERSION) throw new SegmentError('otherVersion');
  const stored = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(HEADER - 4, true);
  if (stored !== checksum(bytes, HEADER)) throw new SegmentError('corrupt');
  try {
    return readSegment(new ByteReader(bytes, HEADER));
  } catch (error) {
    if (error instanceof BytesEnded) throw new SegmentError('corrupt');
    throw error;
  }
}

function writeDocument(writer: ByteWriter, document: SegmentDocument): void {
  writer.string(document.card);
  writer.string(document.from ?? '');
  writer.string(document.until ?? '');
  writer.string(document.language);
  writer.byte(document.script === undefined ? 0 : SCRIPTS.indexOf(document.script) + 1);
  writer.string(document.title);
  writer.string(document.shortcut ?? '');
  writer.number(document.tags.length);
  for (const tag of document.tags) writer.string(tag);
  for (const count of [...document.words, ...document.grams]) writer.number(count);
}

/** Each term as what it shares with the one before and the rest, since they are sorted. */
function writeTerms(writer: ByteWriter, { terms, forms }: Segment): void {
  writer.number(terms.length);
  let before = '';
  terms.forEach((term, at) => {
    let shared = 0;
    while (shared < before.length && before[shared] === term[shared]) shared++;
    writer.number(shared);
    writer.string(term.slice(shared));
    writer.number(forms[at]?.length ?? 0);
    for (const form of forms[at] ?? []) writer.string(form);
    before = term;
  });
}

function writePostings(writer: ByteWriter, segment: Segment): void {
  for (let term = 0; term < segment.terms.length; term++) {
    const start = segment.starts[term] ?? 0;
    const end = segment.starts[term + 1] ?? start;
    writer.number(end - start);
    let before = 0;
    for (let at = start; at < end; at++) {
      const document = segment.document[at] ?? 0;
      writer.number((document - before) * STORED_PARTS + (segment.part[at] ?? 0));
      writer.byte(segment.frequency[at] ?? 0);
      writer.byte(segment.form[at] ?? 0);
      before = document;
    }
  }
}

/** Dimensions, 0 for none; rows by document; then all parts and all rows as they are. */
function writeMeanings(writer: ByteWriter, { meanings }: Segment): void {
  writer.byte(meanings?.dimensions ?? 0);
  if (!meanings) return;
  const { starts, parts, rows } = meanings;
  starts.forEach((start, at) => {
    if (at > 0) writer.number(start - (starts[at - 1] ?? 0));
  });
  writer.block(parts);
  writer.block(new Uint8Array(rows.buffer, rows.byteOffset, rows.length));
}

function readSegment(reader: ByteReader): Segment {
  const documents = Array.from({ length: reader.count() }, () => readDocument(reader));
  const { terms, forms } = readTerms(reader);
  const postings = readPostings(reader, documents.length, forms);
  const meanings = readMeanings(reader, documents.length);
  if (reader.left > 0) throw new SegmentError('corrupt');
  return { documents, terms, forms, ...postings, meanings };
}

function readMeanings(reader: ByteReader, documents: number): Meanings | undefined {
  const dimensions = reader.byte();
  if (dimensions === 0) return undefined;
  const starts = new Uint32Array(documents + 1);
  for (let at = 0; at < documents; at++) {
    const end = (starts[at] ?? 0) + reader.number();
    if (end > reader.left) throw new SegmentError('corrupt');
    starts[at + 1] = end;
  }
  const count = starts[documents] ?? 0;
  const parts = reader.block(count);
  return { dimensions, starts, parts, rows: new Int8Array(reader.block(count * dimensions).buffer) };
}

function readDocument(reader: ByteReader): SegmentDocument {
  const card = reader.string();
  const from = reader.string();
  const until = reader.string();
  const language = reader.string();
  const script = reader.byte();
  if (script > SCRIPTS.length) throw new SegmentError('corrupt');
  const title = reader.string();
  const shortcut = reader.string();
  const tags = Array.from({ length: reader.count() }, () => reader.string());
  const counts = (): number[] => Array.from({ length: STORED_PARTS }, () => reader.number());
  return {
    card,
    from: from === '' ? undefined : from,
    until: until === '' ? undefined : until,
    language,
    script: script === 0 ? undefined : SCRIPTS[script - 1],
    title,
    shortcut: shortcut === '' ? undefined : shortcut,
    tags,
    words: counts(),
    grams: counts(),
  };
}

function readTerms(reader: ByteReader): Pick<Segment, 'terms' | 'forms'> {
  const length = reader.count();
  const terms: string[] = [];
  const forms: (readonly string[])[] = [];
  let before = '';
  for (let at = 0; at < length; at++) {
    const shared = reader.number();
    before = before.slice(0, shared) + reader.string();
    terms.push(before);
    const count = reader.count();
    forms.push(count === 0 ? NO_FORMS : Array.from({ length: count }, () => reader.string()));
  }
  return { terms, forms };
}

function readPostings(
  reader: ByteReader,
  documents: number,
  forms: readonly (readonly string[])[],
): Pick<Segment, 'starts' | 'document' | 'part' | 'frequency' | 'form'> {
  const starts = new Uint32Array(forms.length + 1);
  // A posting takes at least three bytes.
  const room = Math.floor(reader.left / 3);
  const document = new Uint32Array(room);
  const part = new Uint8Array(room);
  const frequency = new Uint8Array(room);
  const form = new Uint8Array(room);
  let next = 0;
  forms.forEach((ofTerm, term) => {
    const end = next + reader.number();
    if (end > room) throw new SegmentError('corrupt');
    for (let before = 0; next < end; next++) {
      const step = reader.number();
      before += Math.floor(step / STORED_PARTS);
      document[next] = before;
      part[next] = step % STORED_PARTS;
      frequency[next] = reader.byte();
      form[next] = reader.byte();
      if (before >= documents || (form[next] ?? 0) > ofTerm.length) throw new SegmentError('corrupt');
    }
    starts[term + 1] = next;
  });
  return {
    starts,
    document: document.slice(0, next),
    part: part.slice(0, next),
    frequency: frequency.slice(0, next),
    form: form.slice(0, next),
  };
}
