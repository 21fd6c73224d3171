/**
 * Which paths git ignores, read in-process from `.gitignore` files and `info/exclude`, so that `check` spawns no git.
 * The user's global excludes are left alone: they are about a machine, not about the repository.
 */
import { compileGlob } from '../config/glob.js';

/** One line of an ignore file. */
interface IgnoreRule {
  readonly negated: boolean;
  readonly foldersOnly: boolean;
  /** The last name of a path is enough; else the path from the ignore file's folder is tested. */
  readonly byName: boolean;
  readonly test: (text: string) => boolean;
}

/** The lines of one ignore file, and the folder it speaks for. */
export interface IgnoreFile {
  /** Folder of the ignore file as a prefix of paths: '' or `checklists/`. */
  readonly prefix: string;
  readonly rules: readonly IgnoreRule[];
}

/** Reads an ignore file. `prefix` is its folder as paths begin with it (`''`, `a/b/`). */
export function parseIgnore(text: string, prefix: string): IgnoreFile {
  const rules: IgnoreRule[] = [];
  for (const line of text.replace(/^\ufeff/, '').split('\n')) {
    const rule = parseRule(line.endsWith('\r') ? line.slice(0, -1) : line);
    if (rule !== null) rules.push(rule);
  }
  return { prefix, rules };
}

function parseRule(line: string): IgnoreRule | null {
  if (line === '' || line.startsWith('#')) return null;
  const negated = line.startsWith('!');
  let pattern = withoutTrailingSpaces(negated ? line.slice(1) : line);
  const foldersOnly = pattern.endsWith('/') && !pattern.endsWith('\\/');
  if (foldersOnly) pattern = pattern.slice(0, -1);
  if (pattern === '') return null;
  const byName = !pattern.includes('/');
  if (pattern.startsWith('/')) pattern = pattern.slice(1);
  return { negated, foldersOnly, byName, test: testOf(pattern, byName) };
}

function testOf(pattern: string, byName: boolean): (text: string) => boolean {
  const suffix = byName && /^\*[^*?[\\]+$/.test(pattern) ? pattern.slice(1) : null;
  if (suffix !== null) return (name) => name.endsWith(suffix);
  return compileGlob(pattern, { braces: false, inside: false });
}

/** Trailing spaces do not count, unless a backslash keeps one. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}

/**
 * Whether a path is ignored. The last ignore file (the deepest) and in it the last line that matches decide.
 * The folders above the path are the caller's business: nothing inside an ignored folder can be taken back.
 */
export function isIgnored(files: readonly IgnoreFile[], path: string, isFolder: boolean): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (let f = files.length - 1; f >= 0; f--) {
    const file = files[f];
    if (file === undefined) continue;
    const relative = path.slice(file.prefix.length);
    for (let r = file.rules.length - 1; r >= 0; r--) {
      const rule = file.rules[r];
      if (rule === undefined || (rule.foldersOnly && !isFolder)) continue;
      if (rule.test(rule.byName ? name : relative)) return !rule.negated;
    }
  }
  return false;
}
