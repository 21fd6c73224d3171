/** The way out: standard output and error, files, and what the terminal is like. */
import { appendFileSync, fstatSync, writeFileSync, writeSync } from 'node:fs';

const out = 1;
const err = 2;

/**
 * Writes all of a text to a descriptor, waiting where a pipe is full. A reader that went away (`| head`) ends the
 * writing quietly: the rest is wanted by nobody, and the verdict stays what it was.
 */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

export function writeOut(text: string): void {
  write(out, text);
}

export function writeError(text: string): void {
  write(err, text);
}

/** Writes a result to a file of the user's choice. Throws Node's error where that cannot be done. */
export function writeResult(file: string, content: string | Uint8Array): void {
  writeFileSync(file, content);
}

/** Adds to a file that a CI system reads after the step. It is no part of the result, so a failure is let be. */
export function appendText(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch {
    // The annotations say the same.
  }
}

/** Whether standard output (or error) is a terminal. Only a device is asked: `process.stdout` loads sockets and streams. */
export function isTerminal(descriptor: 1 | 2 = out): boolean {
  try {
    const stream = () => (descriptor === out ? process.stdout : process.stderr);
    return fstatSync(descriptor).isCharacterDevice() && stream().isTTY === true;
  } catch {
    return false;
  }
}

/** Columns of the terminal that standard output is, or null where it is none. */
export function terminalColumns(): number | null {
  if (!isTerminal()) return null;
  return process.stdout.columns || 80;
}

/** Whether to colour: the flag first, then `NO_COLOR`, `FORCE_COLOR`, then whether somebody looks. */
export function wantsColor(flag: string | undefined): boolean {
  if (flag === 'always') return true;
  if (flag === 'never') return false;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal() && TERM !== 'dumb';
}
