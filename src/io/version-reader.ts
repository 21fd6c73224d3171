/** File versions out of git, made into documents as they come. */
import type { BlobReader, ReadVersion } from '../history/versions.js';
import { companionPath } from '../load/companions/path.js';
import { loadSource } from '../load/load.js';
import type { Content } from '../model/companion.js';
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
  let whole: Pick<ReadVersion, 'document' | 'unread'> | undefined;
  const load = () => {
    if (whole === undefined) {
      const { document, companion, unread } = loadSource(source, { named: false, columns });
      whole = { document: document ?? companion, unread };
    }
    return whole;
  };
  const isPlain =
    companionPath(source.path) === null &&
    source.encoding === undefined &&
    source.size === undefined &&
    /\.ya?ml$/i.test(source.path);
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

function sound(source: Source, columns: Readonly<Record<string, string>>): Content | null {
  const { document, companion, diagnostics } = loadSource(source, { named: false, columns });
  return diagnostics.length === 0 ? (document ?? companion) : null;
}
