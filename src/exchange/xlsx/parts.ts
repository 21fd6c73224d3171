/** The small parts of a workbook: where its sheets are, its shared texts, and the number format of each style. */

import { attributeOf, scanXml } from '../xml.js';
import type { Archive } from '../zip.js';
import { formatOf } from './number-format.js';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Path of its part in the archive. */
  readonly path: string;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly since1904: boolean;
}

/** The part that a file is about, by the archive's own word: `xl/workbook.xml`, `word/document.xml`. */
export function mainPart(archive: Archive): string | null {
  const bytes = archive.read('_rels/.rels');
  if (bytes === null) return null;
  const [main] = relations(bytes, '').filter(({ type }) => type.endsWith('/officeDocument'));
  return main?.target ?? null;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Relations to parts of the same archive; what lies outside is never followed. */
function relations(bytes: Uint8Array, folder: string): Relation[] {
  const found: Relation[] = [];
  scanXml(bytes, {
    open(name, tag) {
      if (name !== 'Relationship' || attributeOf(tag, 'TargetMode') === 'External') return;
      const target = attributeOf(tag, 'Target') ?? '';
      found.push({
        id: attributeOf(tag, 'Id') ?? '',
        type: attributeOf(tag, 'Type') ?? '',
        target: resolved(folder, target),
      });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The sheets in the order of their tabs; those that hold charts only are no tables. */
export function readWorkbook(archive: Archive, path: string): Workbook {
  const cut = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, cut));
  const links = archive.read(`${folder === '' ? '' : `${folder}/`}_rels/${path.slice(cut + 1)}.rels`);
  const targets = new Map((links === null ? [] : relations(links, folder)).map((link) => [link.id, link]));
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  scanXml(archive.read(path) ?? new Uint8Array(), {
    open(name, tag) {
      if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attributeOf(tag, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const link = targets.get(attributeOf(tag, 'id') ?? '');
      if (link === undefined || !link.type.endsWith('/worksheet')) return;
      const state = attributeOf(tag, 'state') ?? 'visible';
      sheets.push({ name: attributeOf(tag, 'name') ?? '', hidden: state !== 'visible', path: link.target });
    },
  });
  return { sheets, since1904 };
}

/** The texts that cells refer to by number. Phonetic readings of Japanese are no part of them. */
export function readSharedTexts(archive: Archive): string[] {
  const bytes = archive.read('xl/sharedStrings.xml');
  const texts: string[] = [];
  if (bytes === null) return texts;
  let inText = false;
  let phonetic = false;
  let current: string[] = [];
  scanXml(bytes, {
    open(name) {
      if (name === 't') inText = true;
      else if (name === 'rPh') phonetic = true;
      else if (name === 'si') current = [];
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') texts.push(unescaped(current.join('')));
    },
    text(text) {
      if (inText && !phonetic) current.push(text);
    },
  });
  return texts;
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The number format of each style that cells refer to by number; null is General. */
export function readFormats(archive: Archive): (string | null)[] {
  const bytes = archive.read('xl/styles.xml');
  const own = new Map<number, string>();
  const formats: (string | null)[] = [];
  if (bytes === null) return formats;
  let inCells = false;
  scanXml(bytes, {
    open(name, tag) {
      if (name === 'numFmt') own.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(formatOf(Number(attributeOf(tag, 'numFmtId') ?? 0), own));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
