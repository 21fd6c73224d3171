/** What was learnt, for a person. */
import { editCommandMessages } from '../messages/edit-commands.js';
import { fieldLabel } from '../messages/fields.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import { forMarkdownCell } from '../text/encode.js';
import { drawTable } from './table.js';
import type { View } from './view.js';

export interface Lesson {
  readonly id: string | null;
  readonly ref: string | null;
  readonly file: string;
  /** Title, else id, of the document it stands in. */
  readonly document: string | null;
  readonly statement: string;
  readonly kind: string | null;
  readonly method: string | null;
  /** The items it is about; the words of those that are found. */
  readonly about: readonly { readonly ref: string; readonly statement: string | null }[];
}

function heads(language: Language): string[] {
  const { lesson, about, document } = editCommandMessages;
  return [say(fieldLabel('id'), language), ...[lesson, about, document].map((text) => say(text, language))];
}

function cells({ id, statement, method, about, document, file }: Lesson): string[] {
  const names = about.map(({ ref, statement: said }) => (said === null || said === ref ? ref : `${ref} ${said}`));
  return [id ?? '', method === null ? statement : `${statement}\n${method}`, names.join('\n'), document ?? file];
}

export function lessonsTable(lessons: readonly Lesson[], view: View): Promise<string> {
  return drawTable(heads(view.language), lessons.map(cells), view.columns);
}

export function lessonsMarkdown(lessons: readonly Lesson[], language: Language): string {
  const rows = [
    heads(language),
    heads(language).map(() => '---'),
    ...lessons.map((lesson) => cells(lesson).map(forMarkdownCell)),
  ];
  return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}
