/** File versions out of git, made into documents as they come. */
import type { BlobReader, ReadVersion } from '../history/versions.js';
import { loadSource } from '../load/load.js';
import type { Source } from '../model/source.js';
import { readBlobs } from './git-blobs.js';
import type { GitPlace } from './git-run.js';
import { readLimit, sourceOf } from './source-of.js';

const missing: ReadVersion = { document: null, unread: 'missing' };

/** Reads versions of documents from a repository. `columns` are the house names of the settings. */
export function versionReader(place: GitPlace, columns: Readonly<Record<string, string>>): BlobReader {
  return {
    async *read(blobs) {
      for await (const { id, bytes, size } of readBlobs(place, blobs, readLimit)) {
        yield { id, at: (path) => (bytes === null ? missing : versionOf(sourceOf(path, bytes, size), columns)) };
      }
    },
  };
}

/** Only what the history needs: the tree is let go. */
function versionOf(source: Source, columns: Readonly<Record<string, string>>): ReadVersion {
  const { document, unread } = loadSource(source, { named: false, columns });
  return { document, unread };
}
