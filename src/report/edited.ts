/** What an edit changed, for a person: each change as `tally diff` tells it, then the files. */
import { writeMessages } from '../messages/edit.js';
import { historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import type { Change } from '../model/results.js';
import { forTerminal } from '../text/encode.js';
import { changeRow } from './diff.js';
import { drawTable } from './table.js';
import type { TextPair } from './unified.js';
import type { View } from './view.js';

export interface EditedFiles {
  readonly pairs: readonly TextPair[];
  readonly changes: readonly Change[];
}

/** Changes shown one by one; `tally diff` has them all. */
const mostRows = 40;

export async function editedText({ pairs, changes }: EditedFiles, view: View): Promise<string> {
  const { language, shown } = view;
  if (pairs.length === 0) return `${say(writeMessages.nothingToChange, language)}\n`;
  const heads = (['item', 'field', 'from', 'to', 'changeType'] as const).map((key) =>
    say(historyMessages[key], language),
  );
  const rows = changes.slice(0, mostRows).map((change) => changeRow(change, view));
  const table = rows.length === 0 ? '' : await drawTable(heads, rows, view.columns);
  const more = changes.length - rows.length;
  const names = (gone: boolean): string =>
    pairs.flatMap(({ file, after }) => ((after === null) === gone ? forTerminal(shown(file)) : [])).join(', ');
  const written = names(false);
  const removed = names(true);
  return (
    table +
    (more === 0 ? '' : `${say(writeMessages.moreChanges, language, { n: more })}\n`) +
    (written === '' ? '' : `${say(writeMessages.written, language, { files: written })}\n`) +
    (removed === '' ? '' : `${say(writeMessages.removedFile, language, { files: removed })}\n`)
  );
}
