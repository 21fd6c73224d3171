/** A half-open stretch `[start, end)` of a text, in UTF-16 code units from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A point in a file as people count: line and column from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file between two positions, the end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
