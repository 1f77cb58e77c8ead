// @ts-check
// Child processes and time, as every script here uses them. Node alone.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The repository's root: all scripts work from here, wherever they are called. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Runs a program to its end with its output shown; true when it exits with 0.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to this process's environment
 */
export function run(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && program === 'npm', // npm is npm.cmd there
  });
  if (error) console.error(`${program} could not be started: ${error.message}`);
  return status === 0;
}

/**
 * Runs a Node script of this repository or of a package.
 * @param {string[]} args script and its arguments
 * @param {Record<string, string>} [env]
 */
export function runNode(args, env) {
  return run(process.execPath, args, env);
}

/**
 * Runs a Node script beside others: each line it prints begins with its name.
 * @param {string} name
 * @param {string[]} args script and its arguments
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} true when it exits with 0
 */
export function runNodeBeside(name, args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => console.log(`${name.padEnd(9)}| ${line}`));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${name} could not be started: ${error.message}`);
      resolve(false);
    });
    child.on('close', (status) => resolve(status === 0));
  });
}

/**
 * What a program prints, whatever it thinks of it.
 * @param {string} program
 * @param {string[]} args
 */
export function capture(program, args) {
  const { status, stdout } = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { succeeded: status === 0, output: status === null ? '' : stdout };
}

/**
 * What a program prints, or undefined when it is missing or fails.
 * @param {string} program
 * @param {string[]} args
 */
export function outputOf(program, args) {
  const { succeeded, output } = capture(program, args);
  return succeeded ? output : undefined;
}

/** @param {number} start in ms, from performance.now() */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** True where apt-get can install what is missing: Debian itself, as root. */
export function canInstallDebianPackages() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && isDebian();
}

function isDebian() {
  // Ubuntu has apt-get too, but its browser packages are stubs for snap.
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
