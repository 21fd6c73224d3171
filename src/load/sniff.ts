/** Whether a text is a document of ours, told without parsing it. */
import { keyNames } from '../language/lexicon/keys.js';
import { valueMeantBy, valuesOf, wordsFor } from '../language/names.js';
import { nearest } from '../language/nearest.js';
import { normalise } from '../language/normal.js';
import type { DocumentKind } from '../model/kernel.js';
import type { Span } from '../text/span.js';
import { type CompanionPath, companionPath } from './companions/path.js';

export interface Sniffed {
  /** The kind it says it is, or null where it only comes near to one. */
  readonly kind: DocumentKind | null;
  /** `kind: checklst`: what is written, what was probably meant, and where it stands. */
  readonly nearMiss?: { readonly written: string; readonly suggestion: string; readonly span: Span };
  /** Its place says that it belongs to a document: then it is no document whatever it says. */
  readonly companion?: CompanionPath;
}

export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/**
 * YAML with a `kind` of ours at the start of a line, and no `apiVersion` there (Kubernetes has kinds too); Markdown
 * with such front matter; a companion of a document by its place. Null for everything else, `internal/` among it unless
 * it says that it is a document, which it cannot be there.
 */
export function sniff(path: string, text: string): Sniffed | null {
  const companion = companionPath(path);
  if (companion !== null && companion.holds !== 'internal') return { kind: null, companion };
  const end = isMarkdown(path) ? frontMatterEnd(text) : text.length;
  if (end < 0) return null;
  const line = kindLine(text, end);
  if (line === null || /^apiVersion[ \t]*:/m.test(text.slice(0, end))) return null;
  const found = judged(line);
  return found === null || companion === null ? found : { kind: null, companion };
}

/** Where the front matter ends, or -1 where there is none. */
function frontMatterEnd(text: string): number {
  if (!/^---[ \t]*\r?\n/.test(text)) return -1;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(4));
  return close === null ? -1 : close.index + 4;
}

interface KindLine {
  readonly key: string;
  readonly colon: string;
  readonly value: string;
  /** Of the value, quotes left out. */
  readonly span: Span;
  readonly keySpan: Span;
}

const kindKeys = ['kind', ...(keyNames.kind?.zh.flat() ?? [])];
const keyLine = new RegExp(`^(["']?)(${kindKeys.join('|')})\\1[ \\t]*([:：])[ \\t]*(["']?)([^\\r\\n]{0,80})`, 'gimu');

/** The first line before `end` that gives the kind, at column 1. */
function kindLine(text: string, end: number): KindLine | null {
  keyLine.lastIndex = 0;
  const found = keyLine.exec(text);
  if (found === null || found.index >= end) return null;
  const [whole, quote = '', key = '', colon = '', open = '', rest = ''] = found;
  const value = (open === '' ? rest.replace(/\s+#.*$/, '') : rest.split(open, 1).join('')).trim();
  const start = found.index + whole.length - rest.length;
  const keyStart = found.index + quote.length;
  return {
    key,
    colon,
    value,
    span: { start, end: start + value.length },
    keySpan: { start: keyStart, end: keyStart + key.length },
  };
}

/** Longer than any name of a kind: a sentence, not a slip. */
const longestName = 24;

function judged({ key, colon, value, span, keySpan }: KindLine): Sniffed | null {
  const kind = value.length > longestName ? null : (valueMeantBy('kind', value) as DocumentKind | null);
  if (kind !== null) {
    if (colon === '：') return near(`${key}：${value}`, `${key}: ${value}`, { start: keySpan.start, end: span.end });
    return kindKeys.includes(key) ? { kind } : near(key, key.toLowerCase(), keySpan);
  }
  if (value.length > longestName) return null;
  const words = valuesOf('kind').flatMap((name) => [name, ...wordsFor('kind', name)]);
  const suggestion = nearest(value, likeWritten(words, value));
  return suggestion === null ? null : near(value, suggestion, span);
}

/** Chinese slips are held against Chinese words only, and English against English. */
function likeWritten(words: readonly string[], written: string): readonly string[] {
  const isAscii = (word: string): boolean => /^[\x20-\x7e]*$/.test(normalise(word).text);
  return words.filter((word) => isAscii(word) === isAscii(written));
}

function near(written: string, suggestion: string, span: Span): Sniffed {
  return { kind: null, nearMiss: { written, suggestion, span } };
}
