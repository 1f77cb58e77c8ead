import type { CDPSession } from 'playwright-core';
import { ChromiumBrowser } from '../../e2e/lib/chromium/browser';
import { TargetSession } from '../../e2e/lib/chromium/target';
import type { Browser } from '../../e2e/lib/driver';
import { poll } from '../../e2e/lib/poll';

/** Chromium's own instruments; undefined in another browser. */
export async function devtoolsOf(browser: Browser): Promise<Devtools | undefined> {
  if (!(browser instanceof ChromiumBrowser)) return undefined;
  return new Devtools(await browser.devtools());
}

type TargetType = 'page' | 'iframe' | 'service_worker';

/** A call from outside into one of our scripts, in ms. */
export interface Call {
  /** By the clock on the wall. */
  wall: number;
  /** Of the thread's own time: what else the machine did is not counted. Undefined where Chromium does not say. */
  thread: number | undefined;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

export class Devtools {
  constructor(private readonly session: CDPSession) {}

  /** The target whose address contains this, once it is there. */
  async attach(type: TargetType, urlPart: string): Promise<TargetSession> {
    const find = async (): Promise<string | undefined> => {
      const { targetInfos } = await this.session.send('Target.getTargets');
      return targetInfos.find((info) => info.type === type && info.url.includes(urlPart))?.targetId;
    };
    return TargetSession.attach(this.session, await poll(`the ${type} ${urlPart}`, find));
  }

  /** All calls into scripts at these addresses, while `work` runs, whatever thread they run on: the outermost ones alone. */
  async callsDuring(scripts: readonly string[], work: () => Promise<void>): Promise<Call[]> {
    const events: TraceEvent[] = [];
    const collect = ({ value }: { value: object[] }): void =>
      void events.push(
        ...(value as TraceEvent[]).filter(({ name }) => name === 'FunctionCall' || name === 'EvaluateScript'),
      );
    this.session.on('Tracing.dataCollected', collect);
    const done = new Promise((resolve) => this.session.once('Tracing.tracingComplete', resolve));
    const traceConfig = { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] };
    await this.session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
    await work();
    await this.session.send('Tracing.end');
    await done;
    this.session.off('Tracing.dataCollected', collect);
    return outermost(events.filter(({ args }) => scripts.includes(args?.data?.url ?? '')));
  }
}

function outermost(events: readonly TraceEvent[]): Call[] {
  const calls: Call[] = [];
  const ends = new Map<string, number>();
  for (const { ts, dur = 0, tdur, pid, tid } of [...events].sort((a, b) => a.ts - b.ts)) {
    const thread = `${pid} ${tid}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    calls.push({ wall: dur / 1000, thread: tdur === undefined ? undefined : tdur / 1000 });
  }
  return calls;
}

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number };
  children?: number[];
}
interface CpuProfile {
  nodes: ProfileNode[];
  samples: number[];
  timeDeltas: number[];
}

/** What stands for doing nothing, and for what is not the script's. */
const NOT_WORK = ['(idle)', '(program)', '(root)'];

/** Milliseconds that a target's thread runs scripts, or collects their garbage, while `work` runs. */
export async function busyDuring(target: TargetSession, work: () => Promise<void>): Promise<number> {
  const { nodes, samples, timeDeltas } = await profileOf(target, work, 200);
  const idle = new Set(
    nodes.flatMap(({ id, callFrame }) => (NOT_WORK.includes(callFrame.functionName) ? id : [])),
  );
  return samples.reduce((sum, id, at) => sum + (idle.has(id) ? 0 : (timeDeltas[at + 1] ?? 0) / 1000), 0);
}

async function profileOf(
  target: TargetSession,
  work: () => Promise<void>,
  interval: number,
): Promise<CpuProfile> {
  await target.send('Profiler.enable');
  await target.send('Profiler.setSamplingInterval', { interval });
  await target.send('Profiler.start');
  await work();
  const { profile } = (await target.send('Profiler.stop')) as { profile: CpuProfile };
  await target.send('Profiler.disable');
  return profile;
}

/** Where a target spends its time while `work` runs: the functions with the most time of their own, in ms. */
export async function hottest(
  target: TargetSession,
  work: () => Promise<void>,
  most = 25,
): Promise<{ what: string; own: number; total: number }[]> {
  const profile = await profileOf(target, work, 500);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const nameOf = (id: number): string => {
    const { functionName, url, lineNumber, columnNumber } = nodes.get(id)?.callFrame ?? {
      functionName: '?',
      url: '',
      lineNumber: 0,
      columnNumber: 0,
    };
    return `${functionName || '(anonymous)'} ${url.split('/').at(-1) ?? ''}:${lineNumber}:${columnNumber}`;
  };
  const times = new Map<string, { own: number; total: number }>();
  const add = (name: string, part: 'own' | 'total', ms: number): void => {
    const time = times.get(name) ?? { own: 0, total: 0 };
    time[part] += ms;
    times.set(name, time);
  };
  profile.samples.forEach((id, at) => {
    const ms = (profile.timeDeltas[at] ?? 0) / 1000;
    add(nameOf(id), 'own', ms);
    const stack = new Set<string>();
    for (let each: number | undefined = id; each !== undefined; each = parents.get(each))
      stack.add(nameOf(each));
    for (const name of stack) add(name, 'total', ms);
  });
  return [...times]
    .map(([what, time]) => ({ what, own: Math.round(time.own), total: Math.round(time.total) }))
    .sort((a, b) => b.total - a.total)
    .slice(0, most);
}
