/** File versions out of git, made into documents as they come. */
import type { BlobReader, ReadVersion } from '../history/versions.js';
import { type LoadedSource, loadSource } from '../load/load.js';
import type { Document } from '../model/kernel.js';
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

/** The whole is read when it is asked for, and only what the history needs of it is kept: the tree is let go. */
function versionOf(source: Source, columns: Readonly<Record<string, string>>): ReadVersion {
  let whole: Pick<LoadedSource, 'document' | 'unread'> | undefined;
  const load = () => {
    if (whole === undefined) {
      const { document, unread } = loadSource(source, { named: false, columns });
      whole = { document, unread };
    }
    return whole;
  };
  const isPlain = source.encoding === undefined && source.size === undefined && /\.ya?ml$/i.test(source.path);
  return {
    get document() {
      return load().document;
    },
    get unread() {
      return load().unread;
    },
    ...(isPlain ? { text: source.text, read: (text: string) => sound({ ...source, text }, columns) } : {}),
  };
}

function sound(source: Source, columns: Readonly<Record<string, string>>): Document | null {
  const { document, diagnostics } = loadSource(source, { named: false, columns });
  return diagnostics.length === 0 ? document : null;
}
