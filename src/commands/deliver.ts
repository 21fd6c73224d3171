import { writeOut, writeResult } from '../io/output.js';
import { page } from '../io/pager.js';
import { cliMessages } from '../messages/cli.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';

/** A text, or what it is made of in order, for one that is too large to be held. */
export type Parts = string | Iterable<string>;

/** Characters that are written at once. */
const portion = 1 << 16;

function writeParts(text: Parts): void {
  let waiting = '';
  for (const part of typeof text === 'string' ? [text] : text) {
    waiting += part;
    if (waiting.length < portion) continue;
    writeOut(waiting);
    waiting = '';
  }
  if (waiting !== '') writeOut(waiting);
}

/** Hands a result to standard output or to `--output FILE`, and gives back the exit code. */
export function deliver(invocation: Invocation, text: Parts, code: number): number {
  const file = optionText(invocation, 'output');
  if (file === undefined) writeParts(text);
  else deliverTo(file, text);
  return code;
}

/** The same, page by page where a person reads it on a terminal. */
export function deliverPaged(invocation: Invocation, text: string, code: number): number {
  const isPaged = !toFile(invocation) && invocation.options['no-pager'] !== true && page(text);
  return isPaged ? code : deliver(invocation, text, code);
}

/** Writes a result to a file of the user's choice. */
export function deliverTo(file: string, text: Parts): void {
  try {
    writeResult(file, typeof text === 'string' ? text : [...text].join(''));
  } catch (error) {
    throw new UsageError(cliMessages.cannotWrite, {
      file,
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}

/** Whether the result goes to a file of the user's choice. */
export function toFile(invocation: Invocation): boolean {
  return optionText(invocation, 'output') !== undefined;
}
