/** The bytecode beside a built file is only ever a copy of it: whatever is wrong with it, the file itself is run. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { removeFolders, temporaryFolder } from '../cli/tally.js';

interface Loaded {
  readonly script: Script;
}
interface Loader {
  load(file: string): { answer(): number };
  readonly loaded: ReadonlyMap<string, Loaded>;
  head(code: string, data: Buffer): string;
}

const { load, loaded, head }: Loader = createRequire(import.meta.url)('../../bin/load.js');
const folder = temporaryFolder();
afterAll(removeFolders);

const wrapped = (body: string): string =>
  `(function(exports,require,module,__filename,__dirname){${body}})\n//${'0'.repeat(40)}`;
const code = wrapped(`exports.answer=()=>42;exports.unused=[${Array.from({ length: 999 }, (_, i) => `()=>${i}`)}];`);
const data = new Script(code).createCachedData();
const good = Buffer.concat([Buffer.from(head(code, data)), data]);

/** What bin/load.js made of a file with this bytecode: whether it was used, and whether V8 refused it. */
function outcome(name: string, bytecode: Buffer | null): 'used' | 'refused' | 'passed over' {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, code);
  if (bytecode !== null) writeFileSync(join(folder, `${name}.bytecode`), bytecode);
  expect(load(file).answer()).toBe(42);
  const rejected = loaded.get(file)?.script.cachedDataRejected;
  return rejected === undefined ? 'passed over' : rejected ? 'refused' : 'used';
}

/** The bytecode with a stretch of zeros, as a disk leaves it that lost a block. */
function holed(): Buffer {
  const copy = Buffer.from(good);
  return copy.fill(0, 4096, 8192);
}

test.each<[name: string, bytecode: Buffer | null, outcome: string]>([
  ['of this build', good, 'used'],
  ['none', null, 'passed over'],
  ['empty', Buffer.alloc(0), 'passed over'],
  ['cut', good.subarray(0, good.length >> 1), 'passed over'],
  ['with a hole', holed(), 'passed over'],
  [
    'of another Node',
    Buffer.concat([Buffer.from(good.toString('latin1', 0, 128).replace('v', 'w')), data]),
    'passed over',
  ],
  ['of another build', Buffer.concat([Buffer.from(head(`${code.slice(0, -1)}1`, data)), data]), 'passed over'],
  ['no bytecode at all', Buffer.from('{"a": 1}\n'.repeat(200)), 'passed over'],
])('bytecode: %s', (name, bytecode, expected) => {
  expect(outcome(name.replaceAll(' ', '-'), bytecode)).toBe(expected);
});

test('a built file requires its parts by the same door, and all else of Node', () => {
  writeFileSync(join(folder, 'whole.cjs'), wrapped("exports.a=require('./part.cjs');exports.b=require('node:path');"));
  writeFileSync(join(folder, 'part.cjs'), wrapped('exports.file=__filename;'));
  expect(load(join(folder, 'whole.cjs'))).toMatchObject({ a: { file: join(folder, 'part.cjs') }, b: { sep: '/' } });
  expect(loaded.has(join(folder, 'part.cjs'))).toBe(true);
});
