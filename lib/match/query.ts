import { isEverydayWord } from '../ticket/english';
import { SUBJECT, type Passage, type Reading } from '../ticket/reading';
import type { Span } from '../ticket/runs';
import type { Ticket } from '../ticket/ticket';
import { tokensOf, type Token } from '../ticket/tokens';
import { queryWeight } from './bm25';
import { EVERYDAY_WEIGHT, MOST_PLACES, RUN_POWER } from './constants';
import type { Index } from './load';
import { membersIn, type SynonymGroup } from './synonyms';
import { REPAIRED_WEIGHT, repairOf, type Repair } from './repair';
import { gramsOf, termOf } from './terms';
import type { WordVectors } from './vectors';

/** A place in the ticket. */
export interface Place extends Span {
  message: number;
}

/** One word of the ticket, or one gram of a script without spaces, with its first places. */
export interface Slot {
  text: string;
  script: Token['script'];
  kind: Token['kind'];
  /** Numbers of its terms in the index: none where no card has it, two where analyses differ. */
  terms: readonly number[];
  /** By where it stands and how often: see WEIGHTS and `queryWeight`. */
  weight: number;
  /** Less than 1 for a word that was mistyped, and for a run of characters. */
  share: number;
  idf: number;
  /** Tells a story rather than names a matter. */
  everyday: boolean;
  places: Place[];
}

/** A synonym group that the ticket names by one or more of its members. */
export interface GroupHit {
  group: SynonymGroup;
  weight: number;
  /** The members that the ticket has, by their number. */
  members: ReadonlySet<number>;
  slots: ReadonlySet<Slot>;
  places: Place[];
}

/** A ticket in the terms of an index. */
export interface Query {
  slots: readonly Slot[];
  /** Character grams that the index has -> weight. */
  grams: ReadonlyMap<number, number>;
  groups: readonly GroupHit[];
  /** Mistyped words of the ticket -> the words that they are mistyped for. */
  repairs: ReadonlyMap<string, string>;
}

/** Distinct words that are looked up at most, the most important passages first. */
const MOST_SLOTS = 2000;
/** Unknown words whose spelling is looked at: each is compared with all words of all cards. */
const MOST_REPAIRS = 8;

interface Draft {
  vectors: WordVectors | undefined;
  repairs: Map<string, string>;
  /** Words that were repaired, or could not be. */
  tried: number;
  slots: Map<string, Slot>;
  grams: Map<number, number>;
  groups: Map<SynonymGroup, GroupHit & { members: Set<number>; slots: Set<Slot> }>;
}

/** Looks up what a ticket asks in the terms of the index. */
export function queryOf(index: Index, ticket: Ticket, reading: Reading, vectors?: WordVectors): Query {
  const draft: Draft = {
    slots: new Map(),
    grams: new Map(),
    groups: new Map(),
    vectors,
    repairs: new Map(),
    tried: 0,
  };
  for (const passage of reading.passages) {
    const text =
      passage.message === SUBJECT ? ticket.subject : (ticket.messages[passage.message]?.text ?? '');
    const tokens = tokensOf(text, passage.start, passage.end).filter(
      ({ text: word }) => !reading.names.has(word),
    );
    const slots = tokens.map((token) => addToken(draft, index, token, passage));
    addGroups(draft, index, tokens, slots, passage);
  }
  const slots = [...draft.slots.values()];
  for (const slot of slots) slot.weight = queryWeight(slot.weight);
  return { slots, grams: draft.grams, groups: [...draft.groups.values()], repairs: draft.repairs };
}

function addToken(draft: Draft, index: Index, token: Token, passage: Passage): Slot | undefined {
  const known = draft.slots.get(token.text);
  const slot = known ?? newSlot(index, token, draft);
  if (!slot || (!known && draft.slots.size >= MOST_SLOTS)) return undefined;
  draft.slots.set(token.text, slot);
  slot.weight += passage.weight * slot.share * (slot.everyday ? EVERYDAY_WEIGHT : 1);
  if (slot.places.length < MOST_PLACES)
    slot.places.push({ message: passage.message, start: token.start, end: token.end });
  if (!known && token.kind === 'word') addGrams(draft, index, token.text, passage.weight);
  return slot;
}

/** A slot for a word that is no stop word under every analysis in use. */
function newSlot(index: Index, token: Token, draft: Draft): Slot | undefined {
  const terms = new Set(index.analyses.flatMap((analysis) => termOf(token, analysis) ?? []));
  if (terms.size === 0) return undefined;
  const own = [...terms].flatMap((term) => index.terms.find(term) ?? []);
  const repair = own.length > 0 ? undefined : repaired(index, token, draft);
  const numbers = repair?.terms ?? own;
  const { script, kind } = token;
  return {
    text: repair?.form ?? token.text,
    script,
    kind,
    terms: numbers,
    share: (repair ? REPAIRED_WEIGHT : 1) / (kind === 'gram' ? token.text.length ** RUN_POWER : 1),
    weight: 0,
    idf: Math.min(index.unknownIdf, ...numbers.map(index.commonIdf)),
    everyday: script === 'Latin' && index.analyses.includes('english') && isEverydayWord(token.text),
    places: [],
  };
}

function repaired(index: Index, token: Token, draft: Draft): Repair | undefined {
  if (draft.tried >= MOST_REPAIRS) return undefined;
  const repair = repairOf(index, token, draft.vectors);
  draft.tried++;
  if (repair) draft.repairs.set(token.text, repair.form);
  return repair;
}

function addGrams(draft: Draft, index: Index, word: string, weight: number): void {
  for (const gram of gramsOf(word)) {
    const term = index.terms.find(gram);
    if (term !== undefined) draft.grams.set(term, Math.max(weight, draft.grams.get(term) ?? 0));
  }
}

function addGroups(
  draft: Draft,
  index: Index,
  tokens: readonly Token[],
  slots: readonly (Slot | undefined)[],
  passage: Passage,
): void {
  const known = tokens.map((token, at) => ({ ...token, slot: slots[at] }));
  for (const { group, member, run } of membersIn(index, known)) addHit(draft, group, member, run, passage);
}

function addHit(
  draft: Draft,
  group: SynonymGroup,
  member: number,
  run: readonly (Token & { slot: Slot | undefined })[],
  { message, weight }: Passage,
): void {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? start;
  let hit = draft.groups.get(group);
  if (!hit)
    draft.groups.set(group, (hit = { group, weight: 0, members: new Set(), slots: new Set(), places: [] }));
  hit.weight = Math.max(hit.weight, weight);
  hit.members.add(member);
  for (const { slot } of run) if (slot) hit.slots.add(slot);
  const isKnown = hit.places.some((place) => place.message === message && place.start === start);
  if (!isKnown && hit.places.length < MOST_PLACES) hit.places.push({ message, start, end });
}
