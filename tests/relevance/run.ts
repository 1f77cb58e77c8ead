import { join } from 'node:path';
import { Command } from 'commander';
import { shippedVectors } from '@/cli/vectors';
import type { WordVectors } from '@/lib/match';
import { printAblation } from './ablation';
import { auroc, percentile, rankOf, recallAt, reciprocalRank, silencedAt, type Answered } from './metrics';
import { ours } from './ours';
import { PEERS } from './peers';
import { printMany } from './many';
import { printMixed } from './mixed';
import { printOwnPacks, printTable, type Judged } from './print';
import { printReplay, replay } from './replay';
import { dataFolder, FIELDS, readPairs, readSet, type RelevanceSet } from './sets';
import { unseenVectors } from './unseen';

/*
 * How good the matching is, beside search libraries in the same run.
 *
 *   npm run relevance                                      all public sets of the folder RELEVANCE_DATA names
 *   npm run relevance -- --peers off                       without the libraries
 *   npm run relevance -- --replay                          what learning from the agent brings: see replay.ts
 *   npm run relevance -- --ablation                        the engine without each of its signals, on some tickets of each set
 *   npm run relevance -- --mixed                           sets in which some cards have examples and others have none
 *   npm run relevance -- --many                            sets whose cards have twenty examples each
 *   npm run -s relevance -- --cards C --tickets T --json   any other set, as one line of JSON
 */

interface Options {
  cards?: string;
  tickets?: string;
  examples: 'on' | 'off';
  peers: 'on' | 'off';
  json?: true;
  replay?: true;
  ablation?: true;
  mixed?: true;
  many?: true;
}

/** Share of the tickets with an answer that are to be kept where silence is measured. */
const KEEP = 0.9;

const program = new Command('relevance')
  .option('--cards <file>', 'cards of a set of your own, one JSON object a line')
  .option('--tickets <file>', 'its tickets')
  .option('--examples <on|off>', 'whether the engine sees the examples', 'on')
  .option('--peers <on|off>', 'whether search libraries run beside it', 'on')
  .option('--replay', 'half of each set as feedback, the other half as tickets')
  .option('--ablation', 'the engine without each of its signals')
  .option('--mixed', 'some cards with examples, others without')
  .option('--many', 'twenty examples a card')
  .option('--json', 'one line of JSON, for a set of your own');
await run(program.parse().opts<Options>());

async function run({
  cards,
  tickets,
  examples,
  peers,
  json,
  replay: replaying,
  ablation,
  mixed,
  many,
}: Options): Promise<void> {
  if (cards !== undefined && tickets !== undefined) {
    const fields = FIELDS.filter((field) => examples === 'on' || field !== 'examples');
    const set = readSet(cards, cards, tickets, fields);
    if (replaying) {
      printReplay([replay(set, shippedVectors())]);
      return;
    }
    const judged = judgeOurs(set, shippedVectors());
    if (json) console.log(JSON.stringify(summary(judged)));
    else printTable([{ set, ours: judged, peers: [] }]);
    return;
  }
  const folder = dataFolder();
  if (folder === undefined) {
    console.log(
      'The public sets are not on this machine (RELEVANCE_DATA names their folder): the packs’ own tests alone.\n',
    );
    printOwnPacks();
    return;
  }
  if (replaying) {
    printReplay(readPairs(folder).map(({ set, vectors }) => replay(set, vectorsFor(folder, vectors))));
    return;
  }
  if (ablation || mixed || many) {
    const pairs = readPairs(folder).map(({ set, vectors }) => ({
      set,
      vectors: vectorsFor(folder, vectors),
    }));
    if (many) printMany(pairs);
    else await (mixed ? printMixed(pairs) : printAblation(pairs, shippedVectors()));
    return;
  }
  printTable(
    readPairs(folder).map(({ set, vectors }) => {
      console.error(set.name);
      return {
        set,
        ours: judgeOurs(set, vectorsFor(folder, vectors)),
        shipped: vectors === undefined ? undefined : judgeOurs(set, shippedVectors()),
        peers:
          peers === 'off' ? [] : PEERS.map((peer) => ({ name: peer.name, answered: judgePeer(peer, set) })),
      };
    }),
  );
  printOwnPacks();
}

/** Word vectors that never saw the texts of a set: those that ship did see some of the public ones. */
function vectorsFor(folder: string, file: string | undefined): WordVectors | undefined {
  return file === undefined ? shippedVectors() : unseenVectors(join(folder, '..', 'vectors'), file);
}

function judgeOurs(set: RelevanceSet, vectors: WordVectors | undefined): Judged {
  const started = performance.now();
  const engine = ours(set, vectors);
  const buildMs = performance.now() - started;
  const answered = set.tickets.map(({ text, gold }): Answered => {
    const before = performance.now();
    const { ranking, sure } = engine.search(text);
    return {
      rank: rankOf(ranking, gold),
      hasAnswer: gold.length > 0,
      sure,
      milliseconds: performance.now() - before,
    };
  });
  return { answered, buildMs, indexBytes: engine.indexBytes };
}

function judgePeer(peer: (typeof PEERS)[number], set: RelevanceSet): Answered[] {
  const search = peer.build(set);
  return set.tickets.map(({ text, gold }) => {
    const before = performance.now();
    const ranking = search(text);
    const sure = ranking[0]?.score ?? 0;
    return {
      rank: rankOf(ranking, gold),
      hasAnswer: gold.length > 0,
      sure,
      milliseconds: performance.now() - before,
    };
  });
}

/** `kept` and `silent` where the threshold keeps nine in ten. */
function summary({ answered, buildMs, indexBytes }: Judged) {
  const { threshold, silent } = silencedAt(KEEP, answered);
  const kept = answered.filter(({ hasAnswer, sure }) => hasAnswer && sure >= threshold).length;
  const times = answered.map(({ milliseconds }) => milliseconds);
  const number = (value: number): number | null =>
    Number.isNaN(value) ? null : Math.round(value * 1e4) / 1e4;
  return {
    n: answered.filter(({ hasAnswer }) => hasAnswer).length,
    recall1: number(recallAt(1, answered)),
    recall3: number(recallAt(3, answered)),
    mrr10: number(reciprocalRank(answered)),
    auroc: number(auroc(answered)),
    kept: number(kept / answered.filter(({ hasAnswer }) => hasAnswer).length),
    silent: number(silent),
    p50Ms: number(percentile(0.5, times)),
    p95Ms: number(percentile(0.95, times)),
    buildMs: number(buildMs),
    indexBytes,
  };
}
