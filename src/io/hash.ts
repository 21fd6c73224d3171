/** SHA-256 of files, on disk or as git holds them. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readBlobs } from './git-blobs.js';
import type { GitPlace } from './git-run.js';
import { readBytes, realIn } from './read.js';

/** A scan of many pages; what is larger is no evidence that anybody looks at. */
const limit = 1 << 28;

/** The hash of each file in hexadecimal, those left out that cannot be read whole. `held`: where git holds them. */
export async function hashFiles(
  root: string,
  held: { readonly repository: GitPlace; readonly blobs: ReadonlyMap<string, string> } | null,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  if (held === null) {
    for (const file of files) {
      const hash = hashOf(root, file);
      if (hash !== null) hashes.set(file, hash);
    }
    return hashes;
  }
  const known = files.flatMap((file) => {
    const blob = held.blobs.get(file);
    return blob === undefined ? [] : [{ file, blob }];
  });
  let index = 0;
  for await (const { bytes, size } of readBlobs(
    held.repository,
    known.map(({ blob }) => blob),
    limit,
  )) {
    const one = known[index++];
    if (one !== undefined && bytes !== null && size <= limit) hashes.set(one.file, sha256(bytes));
  }
  return hashes;
}

/** The hash of one file of a folder; null where it cannot be read, or lies outside. */
export function hashOf(root: string, file: string): string | null {
  const followed = realIn(join(root, file), root);
  if ('reason' in followed) return null;
  const read = readBytes(followed.real, limit);
  return read.state === 'read' && read.size <= limit ? sha256(read.bytes) : null;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
