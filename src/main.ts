/**
 * The entry. `--version` and plain `check` lines are answered without loading commander; all else goes to the
 * program. Exit codes: 0 clean, 1 findings, 2 it could not be done.
 */
import { writeOut } from './io/output.js';

declare const TALLY_VERSION: string;

async function main(argv: readonly string[]): Promise<number> {
  const [first, ...rest] = argv;
  if (asksForVersion(argv)) {
    writeOut(`${TALLY_VERSION}\n`);
    return 0;
  }
  if (first === 'check') {
    const { peekCheck, runCheck } = await import('./commands/check.js');
    const invocation = peekCheck(rest);
    if (invocation !== null) return runCheck(invocation);
  }
  const { runProgram } = await import('./cli.js');
  return runProgram(argv, TALLY_VERSION);
}

/** `tally --version`, also behind a command; what follows `--` is no flag. */
function asksForVersion(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((word) => word === '--version' || word === '-V');
}

async function explainFault(fault: unknown): Promise<number> {
  const { reportFault } = await import('./commands/fault.js');
  return reportFault(fault, process.argv.slice(2));
}

main(process.argv.slice(2))
  .catch(explainFault)
  .then((code) => {
    process.exitCode = code;
  });
