// Builds dist/: one CommonJS file an entry, and one for every module or package that is imported lazily
// (`await import(…)`), so that a file holds exactly what its readers need. esbuild cannot split CommonJS itself, and
// an ES module bundle starts slower; the price is that shared code stands in several files.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const source = resolve(root, 'src');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));

/** File name in dist/ for a lazily imported package or module. */
function chunkName(specifier, importer) {
  if (!specifier.startsWith('.')) return specifier.replaceAll('/', '-');
  const file = resolve(dirname(importer), specifier.replace(/\.js$/, '.ts'));
  return relative(source, file).replace(/\.ts$/, '').replaceAll('/', '-');
}

/** As bin/load.js reads it: Node's own wrapper, and a digest as the last line, by which it knows whose bytecode it has. */
function stamped(code) {
  const digest = createHash('sha256').update(code).digest('hex').slice(0, 40);
  return `(function(exports,require,module,__filename,__dirname){${code}})\n//${digest}`;
}

/** Of all that the built files are made of, and of what makes them. */
function sourceDigest() {
  const digest = createHash('sha256').update(readFileSync(resolve(root, 'package-lock.json')));
  digest.update(readFileSync(resolve(root, 'bin/load.js')));
  const files = readdirSync(source, { recursive: true }).filter((name) => /\.m?[tj]s$/.test(name));
  for (const name of files.sort()) digest.update(`${name}\0`).update(readFileSync(resolve(source, name)));
  return `${version}+${digest.digest('hex').slice(0, 16)}`;
}

export async function bundle({ outdir = resolve(root, 'dist'), entries = { main: resolve(source, 'main.ts') } } = {}) {
  mkdirSync(outdir, { recursive: true });
  const queue = new Map(Object.entries(entries));
  const inputs = {};
  const lazy = {
    name: 'lazy',
    setup(run) {
      run.onResolve({ filter: /.*/ }, ({ path, kind, importer, resolveDir }) => {
        if (kind !== 'dynamic-import' || path.startsWith('node:')) return undefined;
        const name = chunkName(path, importer);
        if (!queue.has(name))
          queue.set(name, path.startsWith('.') ? resolve(resolveDir, path.replace(/\.js$/, '.ts')) : path);
        return { path: `./${name}.cjs`, external: true };
      });
    },
  };
  for (const [name, entry] of queue) {
    const { metafile, outputFiles } = await build({
      entryPoints: { [name]: entry },
      outdir,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      // ASCII: Node then reads it at half the memory.
      charset: 'ascii',
      minify: true,
      legalComments: 'none',
      metafile: true,
      write: false,
      supported: { 'dynamic-import': false },
      define: { TALLY_VERSION: JSON.stringify(version), TALLY_BUILD: JSON.stringify(sourceDigest()) },
      plugins: [lazy],
      absWorkingDir: root,
      logLevel: 'warning',
    });
    inputs[name] = Object.keys(metafile.inputs);
    for (const { text } of outputFiles) writeFileSync(resolve(outdir, `${name}.cjs`), stamped(text));
  }
  // Last, so that a tally that runs meanwhile finds its parts.
  for (const file of existsSync(outdir) ? readdirSync(outdir) : []) {
    if (!queue.has(file.replace(/\.(?:cjs|bytecode)$/, ''))) rmSync(resolve(outdir, file), { recursive: true });
  }
  return inputs;
}

/** Runs commands on the examples and keeps the bytecode. Without it tally starts slower, that is all. */
function keepBytecode() {
  const dist = resolve(root, 'dist');
  for (const file of readdirSync(dist)) if (file.endsWith('.bytecode')) rmSync(resolve(dist, file));
  for (const command of ['check', 'match', 'gap', 'log']) {
    const args = [resolve(root, 'src/build/bytecode.mjs'), command, 'examples'];
    spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore', timeout: 60_000 });
  }
}

/** Names what dist/ was built of and for which Node; written last, so that a build that was broken off is made again. */
const stampFile = resolve(root, 'dist/built-of');

function stamp() {
  return `${sourceDigest()} ${process.version} ${process.arch}\n`;
}

async function buildAll() {
  rmSync(stampFile, { force: true });
  await bundle();
  keepBytecode();
  writeFileSync(stampFile, stamp());
}

/** Builds dist/ unless it is of this source already. */
export async function bringUpToDate() {
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp()) await buildAll();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
