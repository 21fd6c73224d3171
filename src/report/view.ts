import type { Language } from '../model/language.js';
import type { Paint } from './paint.js';

/** How a result is to be shown: what a reporter may know besides the result. */
export interface View {
  readonly language: Language;
  readonly paint: Paint;
  /** Columns to keep within, or null where nobody looks at a screen (a pipe, a file): then lines are not wrapped. */
  readonly columns: number | null;
  /** A workspace path as the user would type it from where they stand. */
  readonly shown: (file: string) => string;
  /** A workspace path from the top of its repository, with `/`: how a CI system knows the file, wherever the run began. */
  readonly tracked: (file: string) => string;
}
