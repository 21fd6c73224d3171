// Keeps the bytecode that V8 made of the built files in a real run: a cache made after the run holds the functions that
// it called, so that a later start compiles nothing. `node bytecode.mjs ARGS` runs tally with ARGS and keeps what it loaded.
import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { head, load, loaded } = createRequire(import.meta.url)(resolve(root, 'bin/load.js'));

/** Below this a file compiles in less time than its bytecode takes to read. */
const worthwhile = 100_000;

process.on('exit', () => {
  for (const [file, { script, code }] of loaded) {
    if (code.length < worthwhile) continue;
    const data = Buffer.from(script.createCachedData());
    const kept = file.replace(/\.cjs$/, '.bytecode');
    writeFileSync(`${kept}.new`, Buffer.concat([Buffer.from(head(code, data)), data]));
    renameSync(`${kept}.new`, kept);
  }
});

load(resolve(root, 'dist/main.cjs'));
