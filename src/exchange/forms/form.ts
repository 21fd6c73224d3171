import type { FormId } from '../../messages/forms.js';
import type { ItemKind } from './states.js';

/** How a cell is written where its text allows it; any other text stays text. */
export type CellType = 'text' | 'number' | 'date' | 'percent';

export interface FormColumn {
  readonly header: string;
  readonly type: CellType;
  /** Which field of the row's need or goal it shows; null for what is only told. */
  readonly field: { readonly of: ItemKind; readonly name: string } | null;
  /** Words to choose from; `closed` where nothing else is taken. */
  readonly choices?: readonly string[];
  readonly closed?: boolean;
}

export interface FormRow {
  /** Names the need and the goal that it shows, and the state they were in; '' for a computed row. */
  readonly key: string;
  readonly cells: readonly string[];
}

/** One of the forms of the seeds, as a table of texts. */
export interface Form {
  readonly id: FormId;
  readonly name: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}
