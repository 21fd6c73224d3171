/** ZIP archives, as far as office files use them: stored and deflated entries, read within bounds and written the same each time. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { Refusal } from './refusal.js';

/** What one entry and all entries together may unpack to; a table of 50,000 rows takes a tenth of it. */
const maxEntry = 64 * 1024 * 1024;
const maxTotal = 128 * 1024 * 1024;
const maxEntries = 10_000;
/** A small entry may repeat itself; a large one that shrinks this much is a bomb. */
const maxRatio = 250;
const ratioCounts = 16 * 1024 * 1024;

export interface Archive {
  /** The names of all entries, in lower case: programs differ in how they write them. */
  readonly names: readonly string[];
  /** The bytes of an entry, or null where there is none of that name. Throws a Refusal for damage and for bombs. */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** Opens an archive by its directory at the end. Nothing is unpacked before it is asked for. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  let left = maxTotal;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      if (entry.size > Math.min(maxEntry, left) || isBomb(entry)) throw tooLarge(name);
      const unpacked = unpack(bytes, view, entry, name);
      left -= unpacked.length;
      return unpacked;
    },
  };
}

function isBomb({ size, packed }: Entry): boolean {
  return size > ratioCounts && size > packed * maxRatio;
}

function tooLarge(name: string): Refusal {
  return new Refusal('tooLargeInside', { name, limit: maxEntry / 1024 / 1024 });
}

function directory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > maxEntries) throw new Refusal('damaged');
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw new Refusal('damaged');
    const flags = view.getUint16(at + 8, true);
    if ((flags & 1) !== 0) throw new Refusal('encrypted');
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, Math.min(nameLength, bytes.length - at - 46));
    // Some writers use the other slash, or start at the root.
    entries.set(name.toString('utf8').toLowerCase().replaceAll('\\', '/').replace(/^\//, ''), {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record is 22 bytes and a comment of at most 65,535. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === endMark) return at;
  throw new Refusal('damaged');
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, name: string): Uint8Array {
  const { offset, packed, size, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark) throw new Refusal('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new Refusal('damaged');
  const data = bytes.subarray(start, start + packed);
  const unpacked = method === 8 ? inflate(data, size, name) : data;
  if ((method !== 0 && method !== 8) || unpacked.length !== size) throw new Refusal('damaged');
  if (crc32(unpacked) !== entry.checksum) throw new Refusal('damaged');
  return unpacked;
}

/** Never more than the directory says there is, whatever the data go on to say. */
function inflate(data: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name);
    throw new Refusal('damaged');
  }
}

/** An archive of the given files, in order. The same files give the same bytes: nothing in it says when it was made. */
export function writeArchive(files: Iterable<readonly [name: string, text: string]>): Uint8Array {
  const parts: Uint8Array[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const content = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(content);
    const title = Buffer.from(name, 'utf8');
    const head = headOf(content, packed.length, title.length);
    const local = Buffer.concat([number32(localMark), head, title]);
    parts.push(local, packed);
    // Version made by, the head itself, no comment, disk 0, no attributes, and where the entry begins.
    heads.push(Buffer.concat([number32(entryMark), number16(20), head, Buffer.alloc(10), number32(offset), title]));
    offset += local.length + packed.length;
  }
  const list = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endMark, 0);
  end.writeUInt16LE(heads.length, 8);
  end.writeUInt16LE(heads.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

/** What an entry's local and central headers share: version, flags, method, time, checksum, sizes, lengths. */
function headOf(content: Buffer, packed: number, nameLength: number): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  // Names are UTF-8.
  head.writeUInt16LE(0x0800, 2);
  head.writeUInt16LE(8, 4);
  // 1 January 1980, the first day that a ZIP file can name.
  head.writeUInt16LE(0x0021, 8);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(packed, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(nameLength, 22);
  return head;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
