#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// The command runs from its TypeScript sources, wherever it is called from: no tsconfig.json of that folder counts.
register({ tsconfig: false });
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2), {
  now: Date.now(),
  colour: process.stdout.isTTY === true && !('NO_COLOR' in process.env),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
