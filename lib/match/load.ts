import type { Pack } from '../policy/pack';
import { SCRIPTS, type Script } from '../ticket/scripts';
import { hasExamples, IndexDocument } from './document';
import type { Segment } from './segment';
import { groupsOf, startsOf, type SynonymGroup, type SynonymStarts } from './synonyms';
import type { Tables } from './tables';
import { analysisOf, type Analysis } from './terms';
import { Terms, Texts } from './texts';

/** What the index needs to know of a pack. */
export type PackFacts = Pick<Pack, 'id' | 'timezone' | 'synonyms'>;

/** A pack's segments, one for each of its shards. */
export interface IndexSource {
  segments: readonly Segment[];
  pack: PackFacts;
}

/** All that answering a ticket needs, in memory. Opaque: made by `loadIndex` or `openIndex`, read by `match`. */
export interface Index {
  packs: readonly PackFacts[];
  documents: readonly IndexDocument[];
  tables: Tables;
  terms: Terms;
  /** How many cards a pack has, whatever revisions and languages they come in. */
  cardsOf: (pack: number) => number;
  /** The words that cards write, by number. */
  forms: Texts;
  idf: (term: number, language: number) => number;
  /** The idf of a word that no card has. */
  unknownIdf: number;
  /** The idf in the language where the term is most usual. */
  commonIdf: (term: number) => number;
  /** Share of the documents that have examples. */
  exampled: number;
  synonyms: readonly SynonymGroup[];
  /** The groups by the first term of each member. */
  synonymStarts: SynonymStarts;
  /** BCP 47 tags, of all cards. */
  languages: readonly string[];
  analyses: readonly Analysis[];
  scripts: ReadonlySet<Script>;
}

/** The index that these tables are, for the packs that they were built from, in their order. */
export function openIndex(tables: Tables, packs: readonly PackFacts[]): Index {
  const { idf, scalars, nameUnits, nameEnds, lineUnits, lineEnds, languageUnits, languageEnds } = tables;
  const names = new Texts({ units: nameUnits, ends: nameEnds });
  const lines = new Texts({ units: lineUnits, ends: lineEnds });
  const languages = new Texts({ units: languageUnits, ends: languageEnds }).all();
  const exampled = exampledLanguages(tables, languages);
  const shared = { tables, packs, names, lines, languages, exampled };
  const documents = Array.from(tables.language, (_, number) => new IndexDocument(number, shared));
  const synonyms = groupsOf(tables, packs);
  const width = Math.max(1, languages.length);
  return {
    packs,
    documents,
    tables,
    terms: new Terms(new Texts({ units: tables.termUnits, ends: tables.termEnds }), tables.termTable),
    cardsOf: cardsOf(tables),
    forms: new Texts({ units: tables.formUnits, ends: tables.formEnds }),
    idf: (term, language) => idf[term * width + language] ?? 0,
    unknownIdf: scalars[0] ?? 0,
    commonIdf: (term) => Math.min(...idf.subarray(term * width, (term + 1) * width)),
    exampled: scalars[1] ?? 0,
    synonyms,
    synonymStarts: startsOf(synonyms),
    languages,
    analyses: [...new Set(languages.map(analysisOf))],
    scripts: new Set([...new Set(tables.script)].flatMap((number) => SCRIPTS[number - 1] ?? [])),
  };
}

/** The numbers of the English languages in which any document has examples. */
function exampledLanguages(tables: Tables, languages: readonly string[]): Set<number> {
  const isEnglish = languages.map((language) => analysisOf(language) === 'english');
  const exampled = new Set<number>();
  for (const [number, language] of tables.language.entries())
    if (isEnglish[language] && !exampled.has(language) && hasExamples(tables, number)) exampled.add(language);
  return exampled;
}

/** Each ring of kin is one card; its last document is the one that leads back. */
const cardsOf =
  ({ source, kin }: Tables): Index['cardsOf'] =>
  (pack) =>
    kin.reduce((count, next, number) => count + (source[number] === pack && next <= number ? 1 : 0), 0);
