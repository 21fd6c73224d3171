/** Walks a workspace on disk: the names of all its files, and which of them may be documents. */
import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type IgnoreFile, isIgnored, parseIgnore } from './ignore.js';
import { failureOf, type ReadFailure, readBytes } from './read.js';
import { repositoryOf, settingsName, slashed, type WorkspaceRoot } from './root.js';

export interface Walk {
  /** All files that git would not ignore, relative to the root, with `/`, links among them. */
  readonly files: Set<string>;
  /** Regular files whose name says YAML or Markdown. */
  readonly candidates: string[];
  /** Symbolic links whose name says so; where they lead has not been looked at. */
  readonly links: string[];
  /** Folders below the root where another workspace begins. */
  readonly nested: string[];
  readonly unread: { readonly file: string; readonly reason: ReadFailure | 'too-many-files' }[];
}

/** An unmarked root may be a home folder or the whole disk: there the walk ends, and says so. */
const unmarkedLimit = 100_000;
const ignoreFileLimit = 1 << 20;
const documentName = /\.(?:ya?ml|md|markdown)$/i;

/** Whether a file's name says that it may hold a document. */
export function mayBeDocument(path: string): boolean {
  return documentName.test(path) && path.slice(path.lastIndexOf('/') + 1) !== settingsName;
}

interface Folder {
  /** Relative to the root; '' is the root. */
  readonly path: string;
  readonly ignores: readonly IgnoreFile[];
}

/**
 * Walks the root (an unmarked one only when it was named) and the folders that were named, also where an ignore file
 * hides them. Never leaves the root, follows no
 * linked folder, opens nothing but ignore files; `.git`, `node_modules`, ignored paths and nested workspaces are skipped.
 */
export function walk(root: WorkspaceRoot, named: readonly string[]): Walk {
  return new Walker(root).walk(named);
}

class Walker {
  readonly #root: WorkspaceRoot;
  /** The root's own path in its repository, as ignore files see it: '' or `sub/folder/`. */
  readonly #prefix: string;
  readonly #walk: Walk = { files: new Set(), candidates: [], links: [], nested: [], unread: [] };
  readonly #seen = new Set<string>();
  #entries = 0;

  constructor(root: WorkspaceRoot) {
    this.#root = root;
    const repository = repositoryOf(root.folder);
    const prefix = repository === null ? '' : slashed(relative(repository, root.folder));
    this.#prefix = prefix === '' ? '' : `${prefix}/`;
  }

  walk(named: readonly string[]): Walk {
    // Nobody said that an unmarked root belongs together (it may be a home folder): only what was named is looked at.
    if (this.#root.mark !== 'none' || named.includes('')) this.#from({ path: '', ignores: this.#outerIgnores() });
    for (const path of named) if (!this.#seen.has(path)) this.#from({ path, ignores: [] });
    this.#walk.candidates.sort();
    this.#walk.links.sort();
    this.#walk.nested.sort();
    return this.#walk;
  }

  #from(start: Folder): void {
    const waiting = [start];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      if (this.#root.mark === 'none' && this.#entries > unmarkedLimit) {
        this.#walk.unread.push({ file: folder.path, reason: 'too-many-files' });
        return;
      }
      this.#folder(folder, waiting);
    }
  }

  #folder(folder: Folder, waiting: Folder[]): void {
    if (this.#seen.has(folder.path)) return;
    this.#seen.add(folder.path);
    const entries = this.#list(folder.path);
    this.#entries += entries.length;
    if (folder.path !== '' && this.#startsAnother(entries)) {
      this.#walk.nested.push(folder.path);
      return;
    }
    const inside = folder.path === '' ? '' : `${folder.path}/`;
    const ignores = this.#withOwnIgnores(folder, inside, entries);
    for (const entry of entries) {
      const path = inside + entry.name;
      if (entry.name === '.git' || isIgnored(ignores, this.#prefix + path, entry.isDirectory())) continue;
      if (!entry.isDirectory()) this.#file(entry, path);
      else if (entry.name !== 'node_modules') waiting.push({ path, ignores });
    }
  }

  #file(entry: Dirent, path: string): void {
    this.#walk.files.add(path);
    if (!mayBeDocument(path)) return;
    if (entry.isFile()) this.#walk.candidates.push(path);
    else if (entry.isSymbolicLink()) this.#walk.links.push(path);
    else this.#walk.unread.push({ file: path, reason: 'not-a-file' });
  }

  #list(path: string): Dirent[] {
    try {
      return readdirSync(join(this.#root.folder, path), { withFileTypes: true });
    } catch (error) {
      this.#walk.unread.push({ file: path, reason: failureOf(error) });
      return [];
    }
  }

  /** A nested `tally.yaml` starts another workspace; so does another repository, where no `tally.yaml` spans both. */
  #startsAnother(entries: readonly Dirent[]): boolean {
    for (const { name } of entries) {
      if (name === settingsName || (name === '.git' && this.#root.mark !== 'settings')) return true;
    }
    return false;
  }

  #withOwnIgnores(folder: Folder, inside: string, entries: readonly Dirent[]): readonly IgnoreFile[] {
    if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return folder.ignores;
    const file = readIgnore(join(this.#root.folder, folder.path, '.gitignore'), this.#prefix + inside);
    return file === null ? folder.ignores : [...folder.ignores, file];
  }

  /** `info/exclude` and the ignore files of the folders between the repository's top and the root. */
  #outerIgnores(): IgnoreFile[] {
    const repository = repositoryOf(this.#root.folder);
    if (repository === null) return [];
    const files = [readIgnore(join(commonGitFolder(repository), 'info', 'exclude'), '')];
    const names = this.#prefix.split('/').slice(0, -1);
    for (let depth = 0; depth < names.length; depth++) {
      const above = names.slice(0, depth);
      files.push(readIgnore(join(repository, ...above, '.gitignore'), above.map((name) => `${name}/`).join('')));
    }
    return files.filter((file) => file !== null);
  }
}

function readIgnore(file: string, prefix: string): IgnoreFile | null {
  const read = readBytes(file, ignoreFileLimit);
  return read.state === 'read' ? parseIgnore(Buffer.from(read.bytes).toString('utf8'), prefix) : null;
}

/** The folder with `info/exclude`: of a linked work tree it is the main repository's. */
function commonGitFolder(repository: string): string {
  const own = join(repository, '.git');
  const pointer = smallText(own)?.match(/^gitdir: (.+)/)?.[1];
  if (pointer === undefined) return own;
  const folder = resolve(repository, pointer.trim());
  const common = smallText(join(folder, 'commondir'));
  return common === null ? folder : resolve(folder, common.trim());
}

function smallText(file: string): string | null {
  const read = readBytes(file, 4096);
  return read.state === 'read' ? Buffer.from(read.bytes).toString('utf8') : null;
}
