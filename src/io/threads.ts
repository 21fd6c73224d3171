/**
 * Work on many files, shared among threads: who is free takes the next one. Loaded only where there is much to do: a
 * thread costs seconds of processor time until its code runs as fast as it can (measured: even at 1,000 files of 20 needs).
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Take } from './files.js';

/** Results are sent in batches of so many, so that nobody has to hold them twice. */
const batch = 64;
/** More threads than these cost more memory than they save time. */
const most = 4;
const filesPerThread = 750;

/** How many threads may help with so many files. */
export function threadsFor(files: number): number {
  return Math.min(availableParallelism(), most, Math.floor(files / filesPerThread)) - 1;
}

/**
 * The results of `work` here and in threads that are given `data`, in no order; null where a thread failed, whatever it
 * was: then nothing of it counts.
 */
export async function shared<T>(
  data: object,
  threads: number,
  work: (take: Take) => readonly T[],
): Promise<readonly T[] | null> {
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const workers: Worker[] = [];
  try {
    for (let started = 0; started < threads; started++) workers.push(start({ data, turn }));
    const theirs = workers.map(resultsOf<T>);
    const ours = work(inTurn(turn));
    return [ours, ...(await Promise.all(theirs))].flat();
  } catch (failure) {
    if (failure instanceof ThreadFailure) return null;
    throw failure;
  } finally {
    for (const worker of workers) void worker.terminate();
  }
}

class ThreadFailure extends Error {}

function start(workerData: object): Worker {
  try {
    return new Worker(program(), { workerData });
  } catch (error) {
    throw new ThreadFailure('not started', { cause: error });
  }
}

function resultsOf<T>(worker: Worker): Promise<T[]> {
  const results: T[] = [];
  const ended = new Promise<T[]>((resolve, reject) => {
    worker.on('message', (message: string | null) => {
      if (message === null) resolve(results);
      else for (const one of JSON.parse(message)) results.push(one);
    });
    worker.on('error', (error) => reject(new ThreadFailure(error.message)));
    worker.on('exit', () => reject(new ThreadFailure('ended')));
  });
  // Heard later: this thread works itself first.
  ended.catch(() => undefined);
  return ended;
}

/** What a thread was given. */
export function given<D>(): D {
  return workerData.data as D;
}

/** In a thread: does what it takes and sends the results home. They are plain data. */
export function help<T>(work: (take: Take) => Iterable<T>): void {
  let waiting: T[] = [];
  const send = (): void => {
    parentPort?.postMessage(JSON.stringify(waiting));
    waiting = [];
  };
  for (const one of work(inTurn(workerData.turn))) {
    if (waiting.push(one) === batch) send();
  }
  send();
  parentPort?.postMessage(null);
}

function inTurn(turn: Int32Array): Take {
  let ours = Atomics.add(turn, 0, 1);
  return (index) => {
    if (index !== ours) return false;
    ours = Atomics.add(turn, 0, 1);
    return true;
  };
}

/** Beside the built files. */
function program(): string {
  return join(__dirname, '../bin/thread.js');
}
