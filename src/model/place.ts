/** Keys and list indexes from the root of the projected document, keys in their English names. */
export type Path = readonly (string | number)[];

/**
 * Where something stands, in terms that hold for YAML and Markdown alike. `load/locate.ts` turns it into a span
 * of the file, only when somebody needs one. A path to a field that is not there is lawful: it means "missing here".
 */
export interface Place {
  /** Path of the file, relative to the workspace root, with `/`. */
  readonly file: string;
  readonly path: Path;
  /** `node` (the default) is the value, whole; `key` is the key it is written under. */
  readonly part?: 'node' | 'key';
  /** A stretch of the decoded value, where only part of it is meant. */
  readonly within?: readonly [start: number, end: number];
}

/** The place of a field (or of a field's field) of the thing at `place`. */
export function under(place: Place, ...path: Path): Place {
  return { file: place.file, path: [...place.path, ...path] };
}

/** RFC 6901 pointer of a path. */
export function pointer(path: Path): string {
  let written = '';
  for (const segment of path) written += `/${typeof segment === 'number' ? segment : escaped(segment)}`;
  return written;
}

function escaped(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}
