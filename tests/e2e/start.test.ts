import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canOpenDisplay, openDisplay } from './lib/display';
import { poll } from './lib/poll';
import { browserName } from './support';

/* `npm start`: what it prints where there is no display, what it shows where there is one, and what it leaves behind. */

const NAME = browserName();

/** Where everything goes that a run keeps for itself. */
let temporary: string;
let running: Run[];

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'cuecard-start-'));
  running = [];
});
afterEach(() => {
  for (const { child } of running) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

interface Run {
  child: ChildProcess;
  printed(): string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

/** Runs it on a display, or where there is none: with `--headless`, or with nothing said. */
function start(options = ['--headless'], display = process.env.DISPLAY ?? ''): Run {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...options, '--browser', NAME], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: '', TMPDIR: temporary, NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const run = { child, ended, printed: () => output };
  running.push(run);
  return run;
}

/** The lines below a title of what was printed. */
function section(printed: string, title: string): string[] {
  const lines = printed.split('\n');
  const from = lines.indexOf(title) + 1;
  if (from === 0) throw new Error(`"${title}" was not printed:\n${printed}`);
  const below = lines.slice(from);
  const end = below.findIndex((line) => /^\S/u.test(line));
  return below
    .slice(0, end === -1 ? undefined : end)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

test('prints what the agent saw where there is no display, though nobody asked for that, and names a folder of pictures', async () => {
  const run = start([], '');
  expect(await run.ended, run.printed()).toBe(0);
  const printed = run.printed();
  expect(printed).toContain(`The story plays in ${NAME}, without a window:`);
  const [ticket, ...message] = section(printed, 'The ticket that was read');
  expect(ticket).toMatch(/^Maya Lindqvist: Is it too late to cancel\? \(messages: \d+\)$/u);
  expect(message.join(' ')).toContain('cancel');

  const suggested = section(printed, 'What was suggested');
  const titles = suggested.filter((line) => /^\d\. /u.test(line));
  expect(titles[0]).toMatch(/^1\. Cancel an order before it ships {2}\(score \d+\.\d\)$/u);
  expect(titles).toHaveLength(3);
  expect(suggested.filter((line) => /^because: \S/u.test(line))).toHaveLength(3);

  const reply = section(printed, 'The reply, as it stands in the field').join('\n');
  expect(reply).toMatch(/^Hi Maya,\n[\s\S]*#10482[\s\S]*\nSam$/u);
  expect(section(printed, 'What the panel says').join(' ')).toContain('Put into your reply');
  const times = section(printed, 'Times');
  expect(times).toHaveLength(3);
  for (const line of times) expect(line).toMatch(/^\d+ ms {2}\S/u);

  const [folder = ''] = section(printed, 'Screenshots');
  for (const picture of ['suggestions.png', 'card.png', 'reply.png'])
    expect(statSync(join(folder, picture)).size).toBeGreaterThan(10_000);
  expect(readdirSync(temporary).filter((name) => name.startsWith('cuecard-'))).toEqual([]);
}, 60_000);

test.skipIf(!canOpenDisplay())(
  'opens the story’s ticket in a window where there is a display',
  async () => {
    const display = await openDisplay();
    try {
      const run = start([], display.name);
      const titles = (): string[] => {
        const found = display.xdotool('search', '--onlyvisible', '--name', '.').split('\n').filter(Boolean);
        return found.map((id) => display.xdotool('getwindowname', id));
      };
      await poll(
        'the ticket’s window',
        () =>
          Promise.resolve(titlesOrNone(titles).some((title) => title.includes('Is it too late to cancel?'))),
        { timeout: 40_000 },
      );
      expect(run.printed()).toMatch(/Cuecard beside a pretend helpdesk: http:\/\/\S+\/tickets\/1042/u);
      expect(run.printed()).toContain('Ctrl-C, or closing it, ends everything.');
      run.child.kill('SIGINT');
      expect(await run.ended, run.printed()).toBe(130);
      expect(readdirSync(temporary).filter((name) => name.startsWith('cuecard-'))).toEqual([]);
    } finally {
      display.close();
    }
  },
  80_000,
);

/** xdotool ends with an error where it finds no window. */
function titlesOrNone(titles: () => string[]): string[] {
  try {
    return titles();
  } catch {
    return [];
  }
}

/** The processes below this one, however deep, from what Linux says of each. */
function descendants(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      try {
        // Behind the name, which may hold anything: state, then the parent.
        const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        return [{ pid: Number(pid), parent: Number(parent) }];
      } catch {
        return []; // ended meanwhile
      }
    });
  const found = [root];
  for (const pid of found)
    found.push(...parents.filter(({ parent }) => parent === pid).map((each) => each.pid));
  return found.slice(1);
}

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
};

test.skipIf(!existsSync('/proc/self/stat'))(
  'Ctrl-C ends everything that it started, and nothing else',
  async () => {
    const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      const run = start();
      const pid = run.child.pid ?? 0;
      const isBrowser = (each: number): boolean => new RegExp(NAME, 'u').test(commandOf(each));
      const started = await poll(
        'the browser',
        () => {
          const all = descendants(pid);
          return Promise.resolve(all.filter(isBrowser).length > 2 && all);
        },
        { timeout: 40_000 },
      );
      run.child.kill('SIGINT');
      expect(await run.ended).toBe(130);
      await poll('its processes to end', () =>
        Promise.resolve(started.every((each) => commandOf(each) === '')),
      );
      expect(readdirSync(temporary).filter((name) => name.startsWith('cuecard-'))).toEqual([]);
      expect(bystander.exitCode).toBeNull();
      expect(bystander.signalCode).toBeNull();
    } finally {
      bystander.kill();
    }
  },
  60_000,
);

test('says what can be asked for, and what it does not know', async () => {
  const helped = start(['--help']);
  expect(await helped.ended).toBe(0);
  expect(helped.printed()).toContain('--headless');
  const wrong = start(['--window']);
  expect(await wrong.ended).toBe(2);
  expect(wrong.printed()).toMatch(/Unknown option '--window'[\s\S]*npm start -- --headless/u);
  expect(wrong.printed()).not.toContain('node:');
});
