// Builds dist/: one CommonJS file an entry, and one for every module or package that is imported lazily
// (`await import(…)`). What a commit hook waits for holds exactly what it needs, whole; the other commands share one file
// of what several of them need. esbuild cannot split CommonJS itself, and an ES module bundle starts slower.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
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
function stamped(text) {
  // What esbuild leaves beyond ASCII stands in regular expressions, where an escape means the same.
  const code = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
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

/** The file that commands share: modules by their path in src/. */
const shared = 'shared';

/** Commands, and what they load lazily, that hold all they need: they run before each commit, or tell a fault. */
const whole = new Set(
  ['check', 'check-cache', 'log', 'moment', 'changed', 'changed-items', 'fault'].map((name) => `commands-${name}`),
);

const sharesModules = (name) => name.startsWith('commands-') && !whole.has(name);

/** Has modules outside src/commands taken from the shared file, and notes which these are. */
function sharing(modules) {
  return {
    name: 'sharing',
    setup(run) {
      run.onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, kind, importer, resolveDir }) => {
        if (kind !== 'import-statement' || dirname(importer) !== resolve(source, 'commands')) return undefined;
        const file = resolve(resolveDir, path.replace(/\.js$/, '.ts'));
        if (dirname(file) === dirname(importer)) return undefined;
        modules.add(file);
        return { path: relative(source, file), namespace: shared, sideEffects: false };
      });
      run.onLoad({ filter: /.*/, namespace: shared }, ({ path }) => ({
        contents: `module.exports = require('./${shared}.cjs')[${JSON.stringify(path)}];`,
      }));
      run.onResolve({ filter: new RegExp(`^\\./${shared}\\.cjs$`), namespace: shared }, ({ path }) => ({
        path,
        external: true,
      }));
    },
  };
}

/** The source of the shared file. */
function sharedModules(modules) {
  const names = [...modules].sort().map((file) => relative(source, file));
  const getters = names.map((name) => {
    const file = JSON.stringify(`./${name.replace(/\.ts$/, '.js')}`);
    return `get ${JSON.stringify(name)}() { return require(${file}); }`;
  });
  return `module.exports = { ${getters.join(', ')} };`;
}

export async function bundle({ outdir = resolve(root, 'dist'), entries = { main: resolve(source, 'main.ts') } } = {}) {
  mkdirSync(outdir, { recursive: true });
  const queue = new Map(Object.entries(entries));
  const inputs = {};
  const digest = sourceDigest();
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
  const make = async (what, plugins) => {
    const { metafile, outputFiles } = await build({
      ...what,
      outdir,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      // ASCII: Node then reads it at once and holds it in half the memory.
      charset: 'ascii',
      minify: true,
      legalComments: 'none',
      metafile: true,
      write: false,
      supported: { 'dynamic-import': false },
      define: { TALLY_VERSION: JSON.stringify(version), TALLY_BUILD: JSON.stringify(digest) },
      plugins,
      absWorkingDir: root,
      logLevel: 'warning',
    });
    for (const { path, text } of outputFiles) {
      const name = what.stdin === undefined ? basename(path, '.cjs') : shared;
      inputs[name] = Object.keys(metafile.outputs[relative(root, path)].inputs);
      writeFileSync(resolve(outdir, `${name}.cjs`), stamped(text));
    }
  };
  const modules = new Set();
  let told = 0;
  // Level by level: those of one level share esbuild's reading of the source.
  for (let built = 0; built < queue.size; ) {
    const level = [...queue].slice(built);
    built = queue.size;
    const sharers = level.filter(([name]) => sharesModules(name));
    const others = level.filter(([name]) => !sharesModules(name));
    if (others.length > 0) await make({ entryPoints: Object.fromEntries(others) }, [lazy]);
    if (sharers.length > 0) await make({ entryPoints: Object.fromEntries(sharers) }, [lazy, sharing(modules)]);
    // Not again for what it only loads lazily itself.
    if (built === queue.size && modules.size > told) {
      told = modules.size;
      await make({ stdin: { contents: sharedModules(modules), resolveDir: source, loader: 'ts' } }, [lazy]);
    }
  }
  // Last, so that a tally that runs meanwhile finds its parts.
  for (const file of existsSync(outdir) ? readdirSync(outdir) : []) {
    if (inputs[file.replace(/\.(?:cjs|bytecode)$/, '')] === undefined)
      rmSync(resolve(outdir, file), { recursive: true });
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
