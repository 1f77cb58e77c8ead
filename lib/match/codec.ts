import { SCRIPTS } from '../ticket/scripts';
import { fromBytes, toBytes } from './columns';
import { STORED_PARTS } from './constants';
import { SEGMENT_VERSION, type Segment, type SegmentDocument } from './segment';
import { textColumns, Texts } from './texts';

type Wide = Uint32Array<ArrayBuffer>;
type Narrow = Uint8Array<ArrayBuffer>;
type Units = Uint16Array<ArrayBuffer>;

/** Most terms have none: they share one list. */
const NO_FORMS: readonly string[] = [];
/** Strings of a document before its tags. */
const NAMES = 6;

/** A segment as bytes. */
export function encodeSegment(segment: Segment): Uint8Array<ArrayBuffer> {
  const { documents, terms, starts, document, part, frequency, form, forms, meanings } = segment;
  const [named, term, formed] = [documents.flatMap(namesOf), terms, forms.flat()].map(textColumns);
  return toBytes(SEGMENT_VERSION, [
    ...[named, term, formed].flatMap((texts) => (texts ? [texts.units, texts.ends] : [])),
    Uint32Array.from(documents, ({ tags }) => tags.length),
    Uint8Array.from(documents, ({ script }) => scriptNumber(script)),
    Uint32Array.from(documents.flatMap(({ words, grams }) => [...words, ...grams])),
    Uint8Array.from(forms, ({ length }) => length),
    ...[starts, document, part, frequency, form],
    ...(meanings ? [meanings.starts, meanings.parts, meanings.rows] : []),
  ]);
}

/** In the order of `encodeSegment`; the last three where there are meanings. */
type SegmentColumns = [
  ...[nameUnits: Units, nameEnds: Wide, termUnits: Units, termEnds: Wide, formUnits: Units, formEnds: Wide],
  ...[tags: Wide, scripts: Narrow, counts: Wide, formCounts: Narrow],
  ...[starts: Wide, document: Wide, part: Narrow, frequency: Narrow, form: Narrow],
  ...[rowStarts?: Wide, rowParts?: Narrow, rows?: Int8Array<ArrayBuffer>],
];

/** The segment that `encodeSegment` made these bytes of. Throws IndexError for any other bytes. */
export function decodeSegment(bytes: Uint8Array): Segment {
  const columns = fromBytes(SEGMENT_VERSION, bytes) as SegmentColumns;
  const [nameUnits, nameEnds, termUnits, termEnds, formUnits, formEnds, ...others] = columns;
  const [tags, scripts, counts, formCounts, starts, document, part, frequency, form, ...meant] = others;
  const [rowStarts, rowParts, rows] = meant;
  const texts = (units: Units, ends: Wide): string[] => new Texts({ units, ends }).all();
  const formed = texts(formUnits, formEnds);
  let next = 0;
  return {
    documents: documentsOf(texts(nameUnits, nameEnds), tags, scripts, counts),
    terms: texts(termUnits, termEnds),
    forms: Array.from(formCounts, (count) => (count === 0 ? NO_FORMS : formed.slice(next, (next += count)))),
    ...{ starts, document, part, frequency, form },
    meanings: rowStarts && rowParts && rows && { starts: rowStarts, parts: rowParts, rows },
  };
}

const namesOf = ({ card, from, until, language, title, shortcut, tags }: SegmentDocument): string[] => [
  card,
  from ?? '',
  until ?? '',
  language,
  title,
  shortcut ?? '',
  ...tags,
];

function documentsOf(
  names: readonly string[],
  tagged: Uint32Array,
  scripts: Uint8Array,
  counts: Uint32Array,
): SegmentDocument[] {
  let name = 0;
  return Array.from(tagged, (tags, at) => {
    const [card = '', from, until, language = '', title = '', shortcut] = names.slice(name, name + NAMES);
    name += NAMES + tags;
    const start = 2 * STORED_PARTS * at;
    return {
      card,
      from: from || undefined,
      until: until || undefined,
      language,
      script: SCRIPTS[(scripts[at] ?? 0) - 1],
      title,
      shortcut: shortcut || undefined,
      tags: names.slice(name - tags, name),
      words: [...counts.subarray(start, start + STORED_PARTS)],
      grams: [...counts.subarray(start + STORED_PARTS, start + 2 * STORED_PARTS)],
    };
  });
}

/** 0 for none. */
export const scriptNumber = (script: SegmentDocument['script']): number =>
  script === undefined ? 0 : SCRIPTS.indexOf(script) + 1;
