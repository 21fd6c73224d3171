import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mayBeDocument } from './walk.js';

/** More folders than these nobody waits for. */
const mostFolders = 5_000;

/**
 * The files below a folder that may be documents by their name, ignored ones too; relative, with `/`. Of `.git`,
 * `node_modules` and the folders to skip none.
 */
export function documentNamesBelow(root: string, skip: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const waiting = [''];
  for (let count = 0; waiting.length > 0 && count < mostFolders; count++) {
    const folder = waiting.pop() ?? '';
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) {
        if (mayBeDocument(path)) found.push(path);
      } else if (entry.name !== '.git' && entry.name !== 'node_modules' && !skip.has(path)) waiting.push(path);
    }
  }
  return found.sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
