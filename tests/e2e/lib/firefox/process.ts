import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { poll } from '../poll';
import { profileFolder } from './profile';
import { Session } from './session';

const START_TIMEOUT_MS = 60_000;
const QUIT_TIMEOUT_MS = 10_000;

export interface ProcessOptions {
  executable: string;
  /** Stands for the user's home, so that nothing of the real one is read or written. */
  home: string;
  headless: boolean;
  display: string | undefined;
}

/** One run of Firefox, in a process group of its own. */
export class FirefoxProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly session: Session,
  ) {}

  static async start({ executable, home, headless, display }: ProcessOptions): Promise<FirefoxProcess> {
    const portFile = join(profileFolder(home), 'MarionetteActivePort');
    rmSync(portFile, { force: true }); // of a run before
    const child = spawn(
      executable,
      [
        ...(headless ? ['--headless'] : []),
        '--no-remote',
        '--profile',
        profileFolder(home),
        '--marionette',
        '--remote-allow-system-access',
      ],
      {
        stdio: 'ignore',
        detached: process.platform !== 'win32', // Ctrl-C is for whoever started us: we end Firefox then
        env: {
          ...process.env,
          HOME: home,
          ...(display === undefined ? {} : { DISPLAY: display }),
          MOZ_CRASHREPORTER_DISABLE: '1',
          MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', // without it a release ignores the pref for that server
          MOZ_HEADLESS_WIDTH: '1280',
          MOZ_HEADLESS_HEIGHT: '900',
        },
      },
    );
    const end = () => killGroup(child);
    process.once('exit', end);
    child.once('exit', () => process.removeListener('exit', end));
    try {
      return new FirefoxProcess(child, await connect(child, portFile));
    } catch (error) {
      end();
      throw error;
    }
  }

  /** Resolves when the person, or quit(), has closed Firefox. */
  get ended(): Promise<void> {
    return hasEnded(this.child)
      ? Promise.resolve()
      : new Promise((resolve) => this.child.once('exit', () => resolve()));
  }

  async quit(): Promise<void> {
    const asked = hasEnded(this.child) ? Promise.resolve() : this.session.quit();
    const late = new AbortController();
    await Promise.race([
      Promise.all([asked, this.ended]),
      sleep(QUIT_TIMEOUT_MS, undefined, { signal: late.signal }),
    ]);
    late.abort();
    killGroup(this.child);
  }
}

async function connect(child: ChildProcess, portFile: string): Promise<Session> {
  const port = await poll(
    'the start of Firefox',
    () => {
      const text = existsSync(portFile) ? readFileSync(portFile, 'utf8') : '';
      return Promise.resolve(hasEnded(child) ? -1 : Number(text));
    },
    { timeout: START_TIMEOUT_MS },
  );
  if (port === -1) throw new Error(`Firefox ended as it started (exit code ${String(child.exitCode)})`);
  return Session.open(port);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // Ended already, with all its helpers: that is what was wanted.
  }
}
