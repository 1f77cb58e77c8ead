#!/usr/bin/env node
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** True where a package that the command is made of is not in node_modules. */
const isMissingPackage = (error) =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_MODULE_NOT_FOUND' &&
  error.message.startsWith('Cannot find package');

async function loadMain() {
  const { register } = await import('tsx/esm/api');
  // The command runs from its TypeScript sources, wherever it is called from: no tsconfig.json of that folder counts.
  register({ tsconfig: false });
  return (await import('./main.ts')).main;
}

try {
  const main = await loadMain();
  process.exitCode = await main(process.argv.slice(2), {
    now: Date.now(),
    colour: process.stdout.isTTY === true && !('NO_COLOR' in process.env),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
} catch (error) {
  if (!isMissingPackage(error)) throw error;
  const folder = dirname(dirname(fileURLToPath(import.meta.url)));
  process.stderr.write(
    `error  The packages that cuecard is made of are not installed: run "npm install" in ${folder}, then try again.\n`,
  );
  process.exitCode = 2;
}
