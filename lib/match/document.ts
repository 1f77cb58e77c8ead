import type { CardRef } from '../policy/card';
import type { Revision } from '../policy/revisions';
import { SCRIPTS, type Script } from '../ticket/scripts';
import { lengthNorm } from './bm25';
import { PART, STORED_PARTS } from './constants';
import type { CardLine } from './lines';
import type { PackFacts } from './load';
import type { Tables } from './tables';
import { analysisOf, type Analysis } from './terms';
import type { Texts } from './texts';

/** What all documents of an index have in common. */
export interface Shared {
  tables: Tables;
  packs: readonly PackFacts[];
  names: Texts;
  lines: Texts;
  languages: readonly string[];
  /** Numbers of the languages in which documents have examples. */
  exampled: ReadonlySet<number>;
}

const NO_LENGTH = Math.fround(lengthNorm(0, 1));

/** What has no length has the least norm. */
export const hasExamples = ({ wordNorms }: Pick<Tables, 'wordNorms'>, number: number): boolean =>
  (wordNorms[number * STORED_PARTS + PART.examples] ?? 0) > NO_LENGTH;

/** Names of a document before its tags, by their place. */
const [CARD, FROM, UNTIL, TITLE, SHORTCUT, TAGS] = [0, 1, 2, 3, 4, 5] as const;

/** One revision of one card in one language. What it is called is read from the tables when it is asked for. */
export class IndexDocument {
  readonly #shared: Shared;
  #ref: CardRef | undefined;
  #revisions: readonly Revision[] | undefined;

  constructor(
    /** Its number in the index. */
    readonly number: number,
    shared: Shared,
  ) {
    this.#shared = shared;
  }

  get ref(): CardRef {
    return (this.#ref ??= this.#revision(this.#shared.packs[this.pack]?.id ?? ''));
  }

  /** Number of its pack. */
  get pack(): number {
    return this.#shared.tables.source[this.number] ?? 0;
  }

  /** Number of the shard of its pack that its card stands in. */
  get shard(): number {
    return this.#shared.tables.shard[this.number] ?? 0;
  }

  /** Number of its language. */
  get language(): number {
    return this.#shared.tables.language[this.number] ?? 0;
  }

  /** A BCP 47 tag. */
  get languageTag(): string {
    return this.#shared.languages[this.language] ?? '';
  }

  /** True where it has no examples, and others in its language have. */
  get lacksExamples(): boolean {
    return this.#shared.exampled.has(this.language) && !hasExamples(this.#shared.tables, this.number);
  }

  get analysis(): Analysis {
    return analysisOf(this.languageTag);
  }

  /** The script of most of its words; undefined where it has none. */
  get script(): Script | undefined {
    return SCRIPTS[(this.#shared.tables.script[this.number] ?? 0) - 1];
  }

  /** As written: the translation's title in a translated document, and empty where only replies are. */
  get title(): string {
    return this.#name(TITLE);
  }

  get shortcut(): string | undefined {
    return this.#name(SHORTCUT) || undefined;
  }

  get tags(): string[] {
    const { nameStarts } = this.#shared.tables;
    const count = (nameStarts[this.number + 1] ?? 0) - (nameStarts[this.number] ?? 0) - TAGS;
    return Array.from({ length: count }, (_, at) => this.#name(TAGS + at));
  }

  /** Number of its line, among those of all packs. */
  get lineNumber(): number {
    return this.#shared.tables.line[this.number] ?? 0;
  }

  get line(): CardLine {
    return JSON.parse(this.#shared.lines.at(this.lineNumber)) as CardLine; // written by lineColumns
  }

  /** All revisions of the card in its pack, this one among them, each once whatever languages it has. */
  get revisions(): readonly Revision[] {
    return (this.#revisions ??= this.#kin());
  }

  #kin(): Revision[] {
    const found = new Map<string | undefined, Revision>();
    let next = this.number;
    do {
      const each = new IndexDocument(next, this.#shared);
      const { from } = each.ref;
      const until = each.#name(UNTIL);
      if (!found.has(from))
        found.set(from, { id: each.ref.card, ...(from !== undefined && { from }), ...(until && { until }) });
      next = this.#shared.tables.kin[next] ?? this.number;
    } while (next !== this.number);
    return [...found.values()];
  }

  #revision(pack: string): CardRef {
    const [card, from] = [this.#name(CARD), this.#name(FROM)];
    return from ? { pack, card, from } : { pack, card };
  }

  #name(place: number): string {
    const { tables, names } = this.#shared;
    return names.at((tables.nameStarts[this.number] ?? 0) + place);
  }
}
