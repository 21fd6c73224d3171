/** What a value is in a cell, and what a field is called in a header. */
import type { ColumnField } from '../../language/lexicon/headers.js';
import { valueIn, valueMeantBy } from '../../language/names.js';
import { goalColumns } from '../../load/kinds/checklist/goal-row.js';
import { needColumns } from '../../load/kinds/checklist/rows.js';
import type { Shape } from '../../load/shape.js';
import { columnTitles, fieldLabels } from '../../messages/fields.js';
import type { Language, Text } from '../../model/language.js';
import { han } from '../../text/han.js';
import { isList } from '../meaning.js';
import type { Value } from '../plan.js';
import { Refused } from '../refused.js';
import type { Held } from '../route.js';
import { cellMarkdown } from './cell-text.js';

/** A value as the Markdown of one cell: KPIs a line each, other lists with the usual comma, maps as `name: amount`. */
export function cellOf(value: Value, shape: Shape, language: Language): string {
  if (typeof value === 'string') return cellMarkdown(wordOf(value, shape, language));
  if (isList(value)) {
    if (value.some((item) => typeof item !== 'string')) throw new Refused('cellMarkup');
    const texts = value.map((item) => wordOf(String(item), shape.list ?? {}, language));
    const isLines = shape.list?.map !== undefined;
    return cellMarkdown(texts.join(isLines ? '\n' : texts.some((text) => han.test(text)) ? '、' : ', '));
  }
  const pairs = Object.entries(value).map(([name, part]) => `${name}: ${typeof part === 'string' ? part : ''}`);
  return cellMarkdown(pairs.join('; '));
}

/** A word of a vocabulary in the language of the table. */
function wordOf(text: string, { scalar }: Shape, language: Language): string {
  const vocabulary = scalar?.is === 'choice' ? scalar.of : scalar?.is === 'flag' ? 'flag' : null;
  const meant = vocabulary === null ? null : valueMeantBy(vocabulary, text);
  return meant === null || vocabulary === null ? text : valueIn(language, vocabulary, meant);
}

/** What parts the items of a cell: what parts them there already, else lines for KPIs and the usual comma for others. */
export function separator(name: string, there: string): string {
  if (name === 'kpis') return '<br>';
  const used = /[、，,;；]\s*/.exec(there)?.[0];
  return used ?? (han.test(there) ? '、' : ', ');
}

/** The column of a field of a need or of a goal. */
export function columnFor({ parent, node }: Held, name: string): ColumnField | null {
  const isGoal =
    parent?.entry?.name === 'goals' || (node.kind === 'mapping' && parent?.parent?.entry?.name === 'goals');
  return (isGoal ? goalColumns : needColumns).get(name) ?? null;
}

/** The header of a column for a field, or the name of a line. */
export function headerFor(name: string, language: Language): string {
  const labels: Readonly<Record<string, Text>> = { ...fieldLabels, ...columnTitles };
  return labels[name]?.[language] ?? name;
}

/** The key that something is held under, as it is written. */
export function keyOf(held: Held): string {
  for (let at: Held | null = held; at !== null; at = at.parent) if (at.entry !== null) return at.entry.key.value;
  return '';
}
