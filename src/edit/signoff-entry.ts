/** A confirmation as the lines that are appended to its file. */

import { fieldsIn } from '../history/agreed-terms.js';
import { digestOf } from '../history/digest.js';
import { loadSource } from '../load/load.js';
import { signoffFileShape } from '../load/shape.generated.js';
import type { Signoff, SignoffFile, TermMap, Terms } from '../model/companion.js';
import type { Language } from '../model/language.js';
import type { Source } from '../model/source.js';
import type { Value } from './plan.js';
import { type House, Writer } from './yaml/writer.js';

/** What is known of a confirmation before it has a place. */
export type NewSignoff = Omit<Signoff, 'at' | 'digest' | 'fields' | 'terms'> & { readonly terms: Terms };

/** The entry of a list, a field a line, an item's terms a line; ends with a line feed. */
export function entryText(signoff: NewSignoff, language: Language): string {
  const writer = new Writer(houseIn(language));
  const shape = signoffFileShape.list ?? {};
  const { evidence, terms, scope } = signoff;
  const head: Record<string, Value | null> = {
    party: signoff.party,
    person: signoff.person,
    confirms: signoff.confirms,
    date: signoff.date,
    scope: scope.length === 0 ? 'document' : scope,
    version: signoff.version,
    digest: digestOf(terms),
    fields: fieldsIn(terms),
    channel: signoff.channel,
    evidence: evidence === null ? null : written({ file: evidence.file, sha256: evidence.sha256 }),
    comment: signoff.comment,
    recordedBy: signoff.recordedBy,
  };
  const lines = [`- ${writer.mapping(written(head), shape, '  ')}`, ...termLines(terms, writer)];
  return `${lines.join('\n')}\n`;
}

function houseIn(language: Language): House {
  return { language, wordFor: () => null, eol: '\n', quote: false, step: 2, listStep: 2, spaced: true };
}

function written(fields: Readonly<Record<string, Value | null>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, Value] => field[1] !== null && field[1].length !== 0),
  );
}

/** The names of agreed fields are those of the digest, in any language of the document. */
function termLines({ document, items }: Terms, writer: Writer): string[] {
  const shape = signoffFileShape.list ?? {};
  const line = (indent: string, name: string, fields: TermMap): string => {
    return `${indent}${writer.pair(name, fields as Value, {})}`;
  };
  const key = writer.key('terms', shape);
  const own = document === undefined ? [] : [line('    ', 'document', document)];
  const entries = Object.entries(items).map(([id, fields]) => line('      ', id, fields));
  return [`  ${key}:`, ...own, ...(entries.length === 0 ? [] : ['    items:', ...entries])];
}

/**
 * The text of a file with one more entry; null where it cannot be appended to so that it reads as before with exactly
 * that entry behind.
 */
export function withEntry(file: string, before: Source | null, entry: string): string | null {
  const old = before?.text ?? '';
  const text = `${old}${old === '' || old.endsWith('\n') ? '' : '\n'}${entry}`;
  const known = before === null ? [] : (signoffsIn(before)?.signoffs ?? null);
  const now = signoffsIn({ path: file, text })?.signoffs ?? null;
  if (known === null || now === null || now.length !== known.length + 1) return null;
  const same = known.every((signoff, index) => JSON.stringify(signoff) === JSON.stringify(now[index]));
  const last = now[now.length - 1];
  return same && last?.terms && digestOf(last.terms) === last.digest ? text : null;
}

/** Null where the file cannot be read without a fault. */
function signoffsIn(source: Source): SignoffFile | null {
  const { companion, diagnostics } = loadSource(source, { named: false, columns: {} });
  return companion?.holds === 'signoffs' && diagnostics.length === 0 ? companion : null;
}
