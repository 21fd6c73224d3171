import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Source } from '../model/source.js';
import { readBytes } from './read.js';
import { readLimit, sourceOf } from './source-of.js';

/**
 * Writes a new file and the folders above it. False, and nothing changed, where something of that name is there.
 * Throws Node's error where it cannot be written.
 */
export function createFile(file: string, content: string | Uint8Array): boolean {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The YAML and Markdown files that stand in a folder itself, by name; none where there is no such folder yet. */
export function documentsIn(folder: string): Source[] {
  return namesIn(folder).flatMap((name) => {
    if (!/\.(?:ya?ml|md|markdown)$/i.test(name)) return [];
    const read = readBytes(join(folder, name), readLimit);
    return read.state === 'read' ? [sourceOf(name, read.bytes, read.size)] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
  } catch {
    return [];
  }
}
