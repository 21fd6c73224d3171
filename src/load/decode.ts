import type { Diagnostic } from '../model/finding.js';
import type { Source, SourceEncoding } from '../model/source.js';
import { diagnostic, fixOf } from './yaml/findings.js';

export interface Decoded {
  /** Without a byte order mark: offsets and columns are those an editor shows. */
  readonly text: string;
  /** Absent for plain UTF-8. */
  readonly encoding?: SourceEncoding;
}

/**
 * Bytes of a file as text: UTF-8; UTF-16 with a mark or with the zero bytes that ASCII leaves in it; GB18030 where the
 * bytes are no UTF-8 but good Chinese. Anything else is read as UTF-8 with replacement characters and called `invalid`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const unmarked = marked ? null : utf16WithoutMark(body);
  if (unmarked !== null) return utf16(body, unmarked);
  const text = strict('utf-8', body);
  if (text !== null) return marked ? { text, encoding: 'utf-8-bom' } : { text };
  const chinese = looksChinese(body) ? strict('gb18030', body) : null;
  if (chinese !== null) return { text: chinese, encoding: 'gb18030' };
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(body), encoding: 'invalid' };
}

const strictDecoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** The text, or null where the bytes are not of that encoding. */
function strict(encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): string | null {
  let decoder = strictDecoders.get(encoding);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    strictDecoders.set(encoding, decoder);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = strict(encoding, bytes);
  if (text !== null) return { text, encoding };
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding: 'invalid' };
}

/** How much of a file is looked at to tell its encoding. */
const sample = 4096;

/**
 * UTF-16 without a mark: every ASCII character (line ends, commas, spaces) has a zero byte, all on the same side; on the
 * other it is rare (一 is 4E00). A file in another encoding that merely holds a NUL has few, and on both.
 */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0 || bytes.indexOf(0) < 0) return null;
  const length = Math.min(bytes.length, sample);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  if (even + odd < length / 20) return null;
  if (odd > even * 4) return 'utf-16le';
  return even > odd * 4 ? 'utf-16be' : null;
}

/**
 * Whether bytes that are no UTF-8 are plausible Chinese in GB18030: nearly all of their double bytes are in the
 * GB 2312 rows of symbols and everyday characters. A Latin-1 or Big5 file read this way falls far outside them.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let everyday = 0;
  for (let i = 0; i < bytes.length && pairs < sample; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++i] ?? 0;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) everyday++;
  }
  return pairs > 0 && everyday >= pairs * 0.85;
}

/**
 * What the reader must be told about a file's encoding. An error means that its text is not to be parsed. A UTF-8 byte
 * order mark is harmless and no finding.
 */
export function encodingDiagnostics(source: Source): Diagnostic[] {
  const { encoding, path, text } = source;
  const found: Diagnostic[] = [];
  if (encoding === 'invalid')
    found.push(diagnostic(path, 'encoding', 'error', 'encodingInvalid', spot(text, '\ufffd')));
  else if (encoding !== undefined && encoding !== 'utf-8-bom') {
    const start = { start: 0, end: 0 };
    const messageId = encoding === 'gb18030' ? 'encodingGb18030' : 'encodingUtf16';
    // An edit that changes no character makes the file be written again, and files are written in UTF-8.
    const fix = fixOf(path, 'fixEncoding', true, start, '');
    found.push(diagnostic(path, 'encoding', 'warning', messageId, start, { fix }));
  }
  if (text.includes('\0')) found.push(diagnostic(path, 'encoding', 'error', 'nulCharacter', spot(text, '\0')));
  return found;
}

function spot(text: string, character: string): { start: number; end: number } {
  const at = Math.max(0, text.indexOf(character));
  return { start: at, end: Math.min(at + 1, text.length) };
}
