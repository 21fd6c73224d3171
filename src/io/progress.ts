/** How far a long run is, on a terminal. */
import { isTerminal, writeError } from './output.js';

/** Nobody waits for what takes less. Milliseconds. */
const patience = 1000;
const between = 100;

export type Progress = (done: number, all: number) => void;

/**
 * A line on standard error that is written over and over, from a second on, and taken away when all is done. Nothing
 * where standard error is no terminal.
 */
export function terminalProgress(say: (done: number, all: number) => string): Progress {
  if (!isTerminal(2)) return () => undefined;
  let next = performance.now() + patience;
  let isShown = false;
  return (done, all) => {
    if (done < all) {
      if (performance.now() < next) return;
      next = performance.now() + between;
      isShown = true;
      writeError(`\r${say(done, all)}\u001b[K`);
    } else if (isShown) writeError('\r\u001b[K');
  };
}
