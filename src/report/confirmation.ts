/** What somebody is about to confirm: the terms, or what changed in them since they last did. */
import type { NewSignoff } from '../edit/signoff-entry.js';
import { digestOf, shortCode } from '../history/digest.js';
import { valueIn, valuesOf } from '../language/names.js';
import { fieldLabel } from '../messages/fields.js';
import { historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import { signMessages } from '../messages/signoffs.js';
import type { Signoff, Term, TermMap } from '../model/companion.js';
import type { Document } from '../model/kernel.js';
import type { Language } from '../model/language.js';
import type { Change } from '../model/results.js';
import { forTerminal } from '../text/encode.js';
import { changeRow } from './diff.js';
import { drawTable } from './table.js';
import type { View } from './view.js';

/** What it is held against. */
export interface Compared {
  readonly last: { readonly signoff: Signoff } | null;
  readonly changes: readonly Change[] | null;
}

export async function confirmationText(
  document: Document,
  signoff: NewSignoff,
  { last, changes }: Compared,
  view: View,
): Promise<string> {
  const { language, paint } = view;
  const code = shortCode(digestOf(signoff.terms));
  const date = last?.signoff.date ?? '–';
  const heading = say(signMessages.heading, language, {
    document: [document.id, document.title].filter((text) => text !== null).join(' '),
    version: signoff.version ?? '',
    who: [signoff.party, signoff.person].filter((text) => text !== null).join(' '),
    confirms: confirmsIn(language, signoff.confirms),
  });
  const lines = [paint.strong(forTerminal(heading.replace(/ {2,}/g, ' '))), ''];
  if (changes === null) {
    const data = { n: Object.keys(signoff.terms.items).length, code };
    lines.push(say(signMessages.firstTime, language, data), ...termLines(signoff, language), '');
  } else if (changes.length === 0) lines.push(say(signMessages.unchanged, language, { date, code }), '');
  else lines.push(say(signMessages.sinceLast, language, { date, code }), await changeTable(changes, view));
  return `${lines.join('\n')}\n${paint.faint(say(signMessages.disclaimer, language))}\n\n`;
}

/** `agree` in the reader's words. */
export function confirmsIn(language: Language, confirms: string | null): string {
  if (confirms === null) return '–';
  return valuesOf('signoff').includes(confirms) ? valueIn(language, 'signoff', confirms) : confirms;
}

function changeTable(changes: readonly Change[], view: View): Promise<string> {
  const t = (key: keyof typeof historyMessages): string => say(historyMessages[key], view.language);
  return drawTable(
    [t('item'), t('field'), t('from'), t('to'), t('changeType')],
    changes.map((change) => changeRow(change, view)),
    view.columns,
  );
}

function termLines({ terms }: NewSignoff, language: Language): string[] {
  const { document = {}, items } = terms;
  return [
    ...Object.entries(document).flatMap(([name, value]) =>
      name === 'id' ? [] : fieldLines(name, value, language, '  '),
    ),
    ...Object.entries(items).flatMap(([id, fields]) => itemLines(id, fields, language)),
  ];
}

function itemLines(
  id: string,
  { section: _section, statement, title, ...fields }: TermMap,
  language: Language,
): string[] {
  const said = statement ?? title ?? '';
  return [
    `  ${forTerminal(id)}  ${wordsOf(said, language)}`,
    ...Object.entries(fields).flatMap(([name, value]) => fieldLines(name, value, language, '    ')),
  ];
}

function fieldLines(name: string, value: Term, language: Language, indent: string): string[] {
  const label = say(fieldLabel(name), language);
  const values = Array.isArray(value) && value.some((part) => typeof part !== 'string') ? value : [value];
  return values.map((part: Term) => `${indent}${label}${language === 'en' ? ': ' : '：'}${wordsOf(part, language)}`);
}

/** A term in one line. */
export function wordsOf(term: Term, language: Language): string {
  if (typeof term === 'string') return forTerminal(term.replace(/\s+/g, ' '));
  const comma = language === 'en' ? '; ' : '；';
  if (isList(term)) return term.map((part) => wordsOf(part, language)).join(comma);
  return Object.entries(term)
    .map(([name, part]) => `${say(fieldLabel(name), language)} ${wordsOf(part, language)}`)
    .join(', ');
}

function isList(term: Term): term is readonly Term[] {
  return Array.isArray(term);
}
