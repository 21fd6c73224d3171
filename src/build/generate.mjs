// Writes every derived file, or with --check names those that are not current and exits 1.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { traditionalModule } from './traditional.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/** Folders that hold derived files only: what is there besides them is left over. */
const ownFolders = ['docs/rules', 'docs/format', 'examples/faulty'];

async function derived() {
  const folder = mkdtempSync(join(tmpdir(), 'tallystick-generate-'));
  try {
    const outfile = join(folder, 'generate.mjs');
    await build({
      entryPoints: [join(here, 'generate.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'warning',
    });
    const { generated } = await import(pathToFileURL(outfile).href);
    return new Map([['src/language/lexicon/traditional.generated.ts', traditionalModule()], ...(await generated())]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isCurrent(path, content) {
  const file = join(root, path);
  return existsSync(file) && readFileSync(file).equals(Buffer.from(content));
}

function leftOver(files) {
  return ownFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !files.has(path));
}

const files = await derived();
const stale = [...files].filter(([path, content]) => !isCurrent(path, content)).map(([path]) => path);
const extra = leftOver(files);
if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`${path} is not current; run npm run generate`);
  for (const path of extra) console.error(`${path} is derived from nothing; run npm run generate`);
  process.exitCode = stale.length + extra.length > 0 ? 1 : 0;
} else {
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path));
    console.log(`wrote ${path}`);
  }
  for (const path of extra) {
    rmSync(join(root, path));
    console.log(`removed ${path}`);
  }
}
