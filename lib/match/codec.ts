import { SCRIPTS } from '../ticket/scripts';
import { fromBytes, toBytes, type Column } from './columns';
import { STORED_PARTS } from './constants';
import { SEGMENT_VERSION, type Segment, type SegmentDocument } from './segment';
import { textColumns, Texts } from './texts';

type Wide = Uint32Array<ArrayBuffer>;
type Narrow = Uint8Array<ArrayBuffer>;

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

/** The segment that `encodeSegment` made these bytes of. Throws IndexError for any other bytes. */
export function decodeSegment(bytes: Uint8Array): Segment {
  const columns = fromBytes(SEGMENT_VERSION, bytes);
  let next = 0;
  const take = <T extends Column>(): T => columns[next++] as T;
  const texts = (): string[] =>
    new Texts({ units: take<Uint16Array<ArrayBuffer>>(), ends: take<Wide>() }).all();
  const [named, terms, formed] = [texts(), texts(), texts()];
  const documents = documentsOf(named, take<Wide>(), take<Narrow>(), take<Wide>());
  let form = 0;
  const forms = Array.from(take<Narrow>(), (count) =>
    count === 0 ? NO_FORMS : formed.slice(form, (form += count)),
  );
  return {
    documents,
    terms,
    forms,
    starts: take(),
    document: take(),
    part: take(),
    frequency: take(),
    form: take(),
    meanings: next < columns.length ? { starts: take(), parts: take(), rows: take() } : undefined,
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
