/** XML as office files write it: one pass over the tags, no document types, no entities but the five of XML itself. */
import { Refusal } from './refusal.js';

export interface XmlHandler {
  /** `name` without its prefix; `tag` is all between the angle brackets, for `attributeOf`. */
  open?(name: string, tag: string): void;
  close?(name: string): void;
  /** Decoded, as often as it is interrupted by tags. */
  text?(text: string): void;
}

/** Reads the bytes of an XML part. Throws a Refusal for a document type, which could define entities, and for damage. */
export function scanXml(bytes: Uint8Array, handler: XmlHandler): void {
  const xml = decodeXml(bytes);
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    if (start > at) handler.text?.(decodeEntities(xml.slice(at, start)));
    at = xml.charCodeAt(start + 1) === exclamation ? markup(xml, start, handler) : element(xml, start, handler);
  }
}

const exclamation = 33;
const slash = 47;
const question = 63;

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** A comment, a CDATA section or a document type; gives what follows it. */
function markup(xml: string, start: number, handler: XmlHandler): number {
  if (xml.startsWith('<!--', start)) return endOf(xml, '-->', start);
  if (!xml.startsWith('<![CDATA[', start)) throw new Refusal('documentType');
  const end = endOf(xml, ']]>', start);
  handler.text?.(xml.slice(start + 9, end - 3));
  return end;
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw new Refusal('damaged');
  return end + mark.length;
}

function element(xml: string, start: number, handler: XmlHandler): number {
  const lead = xml.charCodeAt(start + 1);
  if (lead === slash) {
    const end = endOf(xml, '>', start);
    handler.close?.(localName(xml.slice(start + 2, end - 1).trim()));
    return end;
  }
  const end = tagEnd(xml, start);
  if (lead === question) return end + 1;
  const empty = xml.charCodeAt(end - 1) === slash;
  const tag = xml.slice(start + 1, empty ? end - 1 : end);
  const name = localName(tag.slice(0, nameEnd(tag)));
  handler.open?.(name, tag);
  if (empty) handler.close?.(name);
  return end + 1;
}

/** A tag's name ends at a slash or at white space. */
function nameEnd(tag: string): number {
  let at = 0;
  while (at < tag.length && tag.charCodeAt(at) > 32 && tag.charCodeAt(at) !== slash) at++;
  return at;
}

/** A `>` may stand in a quoted attribute. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  throw new Refusal('damaged');
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The decoded value of an attribute of a tag by its local name, or null. */
export function attributeOf(tag: string, name: string): string | null {
  // Nearly every tag is written as ` name="value"`, without a prefix.
  const plain = ` ${name}="`;
  const at = tag.indexOf(plain);
  if (at >= 0 && !tag.includes("'")) {
    const start = at + plain.length;
    return decodeEntities(tag.slice(start, tag.indexOf('"', start)));
  }
  if (!tag.includes(name)) return null;
  for (const [, found = '', double, single] of tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (localName(found) === name) return decodeEntities(double ?? single ?? '');
  }
  return null;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
