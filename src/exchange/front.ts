/** What the titles over a table say of the document. */

import { readDeadline } from '../language/deadline.js';
import { headerWords } from '../language/headers.js';
import { recordFields } from '../language/lexicon/headers.js';
import type { PlacedText } from './layout-parts.js';

/** Fields of the front matter that a title row can fill, by their English names. */
export type FrontField = 'title' | 'version' | 'updated';

export interface Front {
  readonly fields: Readonly<Partial<Record<FrontField, string>>>;
  /** What each text was taken for; null: kept as prose. */
  readonly placed: readonly (PlacedText & { readonly field: FrontField | null })[];
}

const words = new Map(
  (['title', 'version', 'updated'] as const).flatMap((field) =>
    (recordFields[field] ?? '').split('|').map((word) => [word, field] as const),
  ),
);

/** A title is no longer than this. */
const longest = 60;

/**
 * `版本：V1.0`, `日期：2024-06-28`; and of the texts over the first table, the first that stands alone in its row is the
 * title. A field is filled once; what says more than its field stays prose too.
 */
export function readFront(texts: readonly PlacedText[], firstTable: number): Front {
  const fields: Partial<Record<FrontField, string>> = {};
  const placed = texts.map((text) => {
    const field = fieldOf(text, texts, firstTable, fields);
    return { ...text, field };
  });
  return { fields, placed };
}

function fieldOf(
  text: PlacedText,
  all: readonly PlacedText[],
  firstTable: number,
  fields: Partial<Record<FrontField, string>>,
): FrontField | null {
  const pair = /^([^:：]{1,12})[:：]\s*(\S[^\n]*)$/.exec(text.text);
  if (pair !== null) {
    const field = words.get(headerWords(pair[1] ?? ''));
    const value = field === undefined ? null : fieldValue(field, pair[2] ?? '');
    if (field === undefined || value === null || fields[field] !== undefined) return null;
    fields[field] = value;
    return field;
  }
  const alone = all.filter(({ row }) => row === text.row).length === 1;
  if (!alone || text.row >= firstTable || fields.title !== undefined || text.text.length > longest) return null;
  if (/[。；;:：\n]/.test(text.text)) return null;
  fields.title = text.text;
  return 'title';
}

/** The value that a field takes whole, or null. */
function fieldValue(field: FrontField, text: string): string | null {
  if (field === 'version') return /^[vV]?\d+(?:\.\d+){0,3}$/.test(text) ? text : null;
  if (field === 'title') return text.length <= longest ? text : null;
  const { kind, due } = readDeadline(text);
  return kind === 'date' ? due : null;
}
