/**
 * The digest of agreed text, version 1: SHA-256 of a canonical, length-prefixed form. docs/digest.md describes it for
 * others, with test vectors; it never changes, for confirmations of years ago are held against it.
 */
import { createHash } from 'node:crypto';
import type { Term, Terms } from '../model/companion.js';

const head = 'tally-digest-v1\n';

/** `v1:` and 64 hexadecimal digits. */
export function digestOf(terms: Terms): string {
  return `v1:${createHash('sha256').update(head).update(canonicalForm(terms)).digest('hex')}`;
}

/** The bytes that the digest is of, behind its head. */
export function canonicalForm({ document, items }: Terms): Buffer {
  return canonical(document === undefined ? { items } : { document, items }) ?? canonicalMap([]);
}

/** Eight characters for people to read aloud: `7F3A-91C2`. */
export function shortCode(digest: string): string {
  const hex = digest
    .replace(/^v\d+:/, '')
    .slice(0, 8)
    .toUpperCase();
  return `${hex.slice(0, 4)}-${hex.slice(4)}`;
}

/** Whether a code as somebody typed it is the one of a digest: case and dashes do not matter, the eight digits do. */
export function isCodeOf(code: string, digest: string): boolean {
  const typed = code
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  return typed === shortCode(digest).replace('-', '');
}

/** NFC, trimmed, white space inside as one space. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(whiteSpace, ' ').replace(/^ | $/g, '');
}

/** Every character of the Unicode property White_Space. */
const whiteSpace = /\p{White_Space}+/gu;

/** A value's canonical bytes; null where it says nothing, as if it were not written. */
function canonical(value: Term): Buffer | null {
  if (typeof value === 'string') {
    const text = Buffer.from(plainText(value), 'utf8');
    return text.length === 0 ? null : prefixed('t', text.length, [text]);
  }
  if (isList(value)) {
    const members = value.map(canonical).filter((member) => member !== null);
    return members.length === 0 ? null : prefixed('l', members.length, members.sort(Buffer.compare));
  }
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    const key = canonical(name);
    const bytes = canonical(inner);
    return key === null || bytes === null ? [] : [{ key, bytes }];
  });
  return entries.length === 0 ? null : canonicalMap(entries);
}

function isList(value: Term): value is readonly Term[] {
  return Array.isArray(value);
}

function canonicalMap(entries: { readonly key: Buffer; readonly bytes: Buffer }[]): Buffer {
  entries.sort((a, b) => Buffer.compare(a.key, b.key) || Buffer.compare(a.bytes, b.bytes));
  return prefixed(
    'm',
    entries.length,
    entries.flatMap(({ key, bytes }) => [key, bytes]),
  );
}

function prefixed(kind: 't' | 'l' | 'm', count: number, parts: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(`${kind}${count}:`, 'ascii'), ...parts]);
}
