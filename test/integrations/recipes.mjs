// The recipes that docs/ci.md shows: what is tried is what is written there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './harness.mjs';

/** The code block under the line that names a file in backticks and ends with a colon. */
export function recipe(file) {
  const page = readFileSync(join(project, 'docs/ci.md'), 'utf8');
  const named = page.indexOf(`\`${file}\`:`);
  const [, block] = /^```\w*\n([\s\S]*?)^```$/m.exec(page.slice(named)) ?? [];
  if (named < 0 || block === undefined) throw new Error(`docs/ci.md has no recipe for ${file}`);
  return block;
}
