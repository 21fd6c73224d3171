/** A text to load and the name it goes by. Disk, stdin, git index and any revision all become this. */
export interface Source {
  /** Relative to the workspace root, with `/`; it need not exist on disk. */
  readonly path: string;
  readonly text: string;
  /** What had to be done to read the bytes as text; `null` for plain UTF-8. */
  readonly encoding?: SourceEncoding;
  /** Bytes of the whole file, where it is too large to be read: then `text` is only its beginning. */
  readonly size?: number;
}

/** How the bytes were turned into text when they were not plain UTF-8. Each of them is a finding. */
export type SourceEncoding = 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'invalid';
