/** 《工作交接清单》: what one person hands over to another. */
import { editCommandMessages } from '../messages/edit-commands.js';
import { fieldLabel } from '../messages/fields.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import { forMarkdownCell } from '../text/encode.js';
import { listed } from '../text/listed.js';
import { drawTable } from './table.js';
import type { View } from './view.js';

export interface HandedOver {
  readonly id: string | null;
  readonly ref: string | null;
  readonly file: string;
  /** Title, else id, of its document. */
  readonly document: string | null;
  readonly statement: string | null;
  readonly kpis: readonly string[];
  readonly due: string | null;
  readonly status: string;
  /** The latest check-in. */
  readonly progress: {
    readonly date: string | null;
    readonly values: Readonly<Record<string, string>>;
    readonly percent: string | null;
    readonly next: string | null;
  } | null;
  readonly helpers: readonly string[];
  /** What the person was in it. */
  readonly role: 'owner' | 'helper';
}

export interface HandoverSheet {
  readonly items: readonly HandedOver[];
  readonly from: string;
  readonly to: string;
  readonly date: string;
}

function heads(language: Language): string[] {
  const labels = ['id', 'statement', 'kpis', 'due'].map((name) => say(fieldLabel(name), language));
  const { standing, role, document } = editCommandMessages;
  return [...labels, ...[standing, role, document].map((text) => say(text, language))];
}

function cells(item: HandedOver, language: Language): string[] {
  const { id, statement, kpis, due, document, file, role } = item;
  const { asOwner, asHelper } = editCommandMessages;
  const words = say(role === 'owner' ? asOwner : asHelper, language);
  return [id ?? '', statement ?? '', kpis.join('\n'), due ?? '', standing(item, language), words, document ?? file];
}

/** How far it is: closed, or what was last reported. */
function standing({ status, progress }: HandedOver, language: Language): string {
  if (status === 'closed') return say(editCommandMessages.isClosed, language);
  if (progress === null) return say(editCommandMessages.noProgress, language);
  const { date, values, percent, next } = progress;
  const said = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  const lines = [listed([...said, ...(percent === null ? [] : [percent])], 9), date === null ? '' : `(${date})`];
  return [lines.filter(Boolean).join(' '), next ?? ''].filter(Boolean).join('\n');
}

export async function handoverTable(sheet: HandoverSheet, view: View): Promise<string> {
  const { items, ...data } = sheet;
  const title = say(editCommandMessages.handover, view.language, { ...data, n: items.length });
  const table = await drawTable(
    heads(view.language),
    items.map((item) => cells(item, view.language)),
    view.columns,
  );
  return `${title}\n${table}`;
}

export function handoverMarkdown({ items, ...data }: HandoverSheet, language: Language): string {
  const title = say(editCommandMessages.handover, language, { ...data, n: items.length });
  const rows = [
    heads(language),
    heads(language).map(() => '---'),
    ...items.map((item) => cells(item, language).map(forMarkdownCell)),
  ];
  return `## ${title}\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}
