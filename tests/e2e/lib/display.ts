import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { within } from './poll';

export interface Display {
  readonly name: string;
  /** Runs xdotool on this display: real windows, real keys. */
  xdotool: (...args: string[]) => string;
  close: () => void;
}

/** True where a browser window can be opened on an X server of our own and used by keys. */
export function canOpenDisplay(): boolean {
  return ['/usr/bin/Xvfb', '/usr/bin/xdotool'].every((path) => existsSync(path));
}

/** An X server of its own, that no person sees. */
export async function openDisplay(): Promise<Display> {
  if (!canOpenDisplay())
    throw new Error('a window needs Xvfb and xdotool here: apt-get install xvfb xdotool');
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => void server.kill();
  process.once('exit', stop);
  // Xvfb writes the number of the display that it found free to this pipe, once it takes clients.
  const number = await within(
    'the start of Xvfb',
    20_000,
    new Promise<string>((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)));
      server.stdio[3]?.on('data', (data: Buffer) => resolve(data.toString().trim()));
    }),
  ).catch((error: unknown) => {
    stop();
    throw error;
  });
  const name = `:${number}`;
  return {
    name,
    xdotool: (...args) =>
      execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: name }, encoding: 'utf8' }).trim(),
    close: () => {
      process.removeListener('exit', stop);
      stop();
    },
  };
}
