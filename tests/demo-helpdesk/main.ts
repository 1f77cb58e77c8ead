import { parseArgs } from 'node:util';
import { serveHelpdesk } from './server';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });

try {
  const helpdesk = await serveHelpdesk({ port: Number(values.port) });
  console.log(`${helpdesk.url}tickets`);
  console.log('Ctrl-C ends it.');
  process.once('SIGINT', () => void helpdesk.close());
  process.once('SIGTERM', () => void helpdesk.close());
} catch (error) {
  console.error(
    `The demo helpdesk could not start: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
