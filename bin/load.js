/**
 * Loads the built files. Much of a short run is V8 compiling: where the build has kept what V8 made of a file
 * (`dist/*.bytecode`, see src/build/bytecode.mjs), that is used instead. It is only ever a copy: what is of another Node
 * or another build, or damaged, is passed over in silence, and the file is compiled.
 */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Built files by path, as they were loaded. */
const loaded = new Map();

/** What a built file exports. Its own `require('./…')` comes here too. */
function load(file) {
  const known = loaded.get(file);
  if (known !== undefined) return known.module.exports;
  // Built files are ASCII.
  const code = readFileSync(file, 'latin1');
  const script = new Script(code, { filename: file, cachedData: bytecode(file, code) });
  const module = { exports: {} };
  loaded.set(file, { module, script, code });
  const outside = createRequire(file);
  const inside = (name) => (name.startsWith('./') ? load(join(dirname(file), name)) : outside(name));
  script.runInThisContext().call(module.exports, module.exports, inside, module, file, dirname(file));
  return module.exports;
}

/** The kept bytecode of a file, or undefined. V8 itself refuses that of another version, other flags or a cut file. */
function bytecode(file, code) {
  try {
    const kept = readFileSync(file.replace(/\.cjs$/, '.bytecode'));
    const data = kept.subarray(headLength);
    return kept.latin1Slice(0, headLength) === head(code, data) ? data : undefined;
  } catch {
    return undefined;
  }
}

const headLength = 128;

/** What must stand before the bytecode: the Node it is for, the build's stamp at the end of the code, a checksum. */
function head(code, data) {
  return `${process.version} ${process.arch} ${code.slice(-40)} ${checksum(data)}`.padEnd(headLength);
}

/** Of a word in each page: V8 checks the length but not the content, and a damaged file is damaged in blocks. */
function checksum(data) {
  const words = new Int32Array(data.buffer, data.byteOffset, data.length >> 2);
  let sum = words.length;
  for (let at = 0; at < words.length; at += 1024) sum = (Math.imul(sum, 31) + words[at]) | 0;
  return sum;
}

module.exports = { load, loaded, head };
