/** The differences between two states for a person: one row a change, in the order of the documents. */
import { historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import type { Change } from '../model/results.js';
import { gravityLevels } from '../model/results.js';
import { addressed, classWords } from './change-words.js';
import { type Cell, drawTable } from './table.js';
import type { View } from './view.js';

/** What the two states are called. */
export interface Compared {
  readonly from: string;
  readonly to: string;
}

export async function diffTable(changes: readonly Change[], compared: Compared, view: View): Promise<string> {
  const { language } = view;
  const t = (key: keyof typeof historyMessages): string => say(historyMessages[key], language);
  if (changes.length === 0) return `${say(historyMessages.noDifferences, language, { ...compared })}\n`;
  const table = await drawTable(
    [t('item'), t('field'), t('from'), t('to'), t('changeType')],
    changes.map((change) => changeRow(change, view)),
    view.columns,
  );
  const counts = Object.fromEntries(
    gravityLevels.map((gravity) => [gravity, changes.filter((change) => change.gravity === gravity).length]),
  );
  const summary = say(historyMessages.diffSummary, language, { n: changes.length, ...compared, ...counts });
  return `${table}${summary}\n`;
}

/** The cells of one change: item, field, from, to, class. */
export function changeRow(change: Change, { language, paint }: View): Cell[] {
  const { item, field } = addressed(change, language);
  const weight = change.gravity === 'major' ? paint.strong : paint.faint;
  return [
    { text: item },
    { text: field },
    { text: change.from ?? '', paint: paint.error },
    { text: change.to ?? '', paint: paint.good },
    { text: classWords(change, language), paint: weight },
  ];
}
