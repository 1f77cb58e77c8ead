import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { isDay } from '../lib/policy/days';
import { check, type CommandOptions } from './check';
import { CHECK_HELP, MAIN_HELP, TEST_HELP } from './help';
import { CannotRun, coloursFor, EXIT, type ExitCode, type Surroundings } from './terminal';
import { test } from './test';

interface Written {
  json?: true;
  today?: string;
  atLeast?: number;
}

type Run = (folder: string, options: CommandOptions, around: Surroundings) => ExitCode;

function day(written: string): string {
  if (isDay(written)) return written;
  throw new InvalidArgumentError('Write a day as year-month-day, for example 2027-01-31.');
}

function percent(written: string): number {
  const value = Number(written);
  if (/^\d{1,3}$/.test(written) && value <= 100) return value;
  throw new InvalidArgumentError('Write a whole number from 0 to 100, for example 90.');
}

function addCommand(
  program: Command,
  name: string,
  summary: string,
  help: string,
  run: Run,
  around: Surroundings,
) {
  const done: { code: ExitCode } = { code: EXIT.ok };
  const command = program
    .command(name)
    .summary(summary)
    .description(help)
    .argument('<folder>', 'the folder of the pack, the one that has pack.yaml in it')
    .option('--json', 'print one JSON value instead of text, for other programs')
    .option('--today <day>', 'let that day count as today, for example 2027-01-31', day);
  if (run === test) {
    command.option('--at-least <percent>', 'succeed when at least this share of the tests passes', percent);
  }
  command.action((folder: string, { json, today, atLeast }: Written) => {
    done.code = run(folder, { json: json === true, today, atLeast }, around);
  });
  return done;
}

/** Runs the command with the arguments behind its name. Resolves to the exit code; writes where `around` says. */
export async function main(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const program = new Command('cuecard')
    .description(MAIN_HELP)
    .configureOutput({
      writeOut: around.out,
      writeErr: around.err,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .showHelpAfterError('Add --help to see how the command is used.')
    .exitOverride();
  const results = [
    addCommand(program, 'check', 'find what is to mend in a pack', CHECK_HELP, check, around),
    addCommand(program, 'test', "try a pack's own tickets on the matcher", TEST_HELP, test, around),
  ];
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    return explain(error, around);
  }
  return results.map(({ code }) => code).find((code) => code !== EXIT.ok) ?? EXIT.ok;
}

function explain(error: unknown, around: Surroundings): ExitCode {
  // Commander has said what is wrong, or shown the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (!(error instanceof CannotRun)) throw error;
  around.err(`${coloursFor(around).red('error')}  ${error.message}\n`);
  return EXIT.usage;
}
