// @ts-check
// A browser window for a person, on a profile that is thrown away. Node alone.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const QUIT_TIMEOUT_MS = 5_000;
const windows = process.platform === 'win32';

/** True where a window can be shown. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Starts a program in a process group of its own: the terminal's Ctrl-C is for us, and we end the whole group.
 * @param {string} program @param {string[]} args @param {import('node:child_process').StdioOptions} stdio
 * @param {Record<string, string>} [env]
 */
export function startGroup(program, args, stdio, env = {}) {
  const child = spawn(program, args, { detached: !windows, stdio, env: { ...process.env, ...env } });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  return {
    ended,
    async end() {
      if (!hasEnded()) {
        signalGroup(child.pid, 'SIGTERM');
        const alarm = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), QUIT_TIMEOUT_MS);
        await ended;
        clearTimeout(alarm);
      }
      signalGroup(child.pid, 'SIGKILL'); // helpers that outlived their parent
    },
  };
}

/** @param {number | undefined} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  if (pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended: that is what was wanted.
  }
}

/**
 * Opens Chromium, Chrome or Edge with the extension.
 * @param {string} executable @param {string} extension folder @param {string} url
 */
export function openChromium(executable, extension, url) {
  const profile = mkdtempSync(join(tmpdir(), 'cuecard-demo-'));
  const group = startGroup(
    executable,
    [
      `--user-data-dir=${profile}`,
      `--load-extension=${extension}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch', // some branded versions still heed it
      '--no-first-run',
      '--no-default-browser-check',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      url,
    ],
    'ignore',
  );
  return {
    ended: group.ended,
    async end() {
      await group.end();
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
