import { describe, expect, test } from 'vitest';
import { decode, encodingDiagnostics } from '../../src/load/decode.js';
import { parseYaml } from '../../src/load/yaml.js';
import { LineIndex } from '../../src/text/line-index.js';

const text = 'kind: checklist\n责任人: 王总监\n';
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const utf16le = Buffer.from(text, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();
/** 责任人: 王总监, 华东区域, as an editor on a Chinese Windows saves it. */
const gb18030 = bytes([0xd4, 0xf0, 0xc8, 0xce, 0xc8, 0xcb], ': ', [0xcd, 0xf5, 0xd7, 0xdc, 0xbc, 0xe0], '\n');

describe('decode', () => {
  test.each([
    ['plain ASCII', bytes('a: 1\n'), { text: 'a: 1\n' }],
    ['nothing', bytes(), { text: '' }],
    ['UTF-8', bytes(text), { text }],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], text), { text, encoding: 'utf-8-bom' }],
    ['UTF-16 LE with a mark', bytes([0xff, 0xfe], [...utf16le]), { text, encoding: 'utf-16le' }],
    ['UTF-16 BE with a mark', bytes([0xfe, 0xff], [...utf16be]), { text, encoding: 'utf-16be' }],
    ['UTF-16 LE without', utf16le, { text, encoding: 'utf-16le' }],
    ['UTF-16 BE without', utf16be, { text, encoding: 'utf-16be' }],
    ['GB18030', gb18030, { text: '责任人: 王总监\n', encoding: 'gb18030' }],
    ['UTF-8 with a NUL', bytes('a: b\0c\nkind: x\n'), { text: 'a: b\0c\nkind: x\n' }],
  ])('%s', (_, input, expected) => {
    expect(decode(input)).toEqual(expected);
  });

  test.each([
    ['Latin-1', bytes('title: Caf', [0xe9], ' M', [0xfc], 'ller\n')],
    ['Big5 (責任人)', bytes([0xb3, 0x64, 0xa5, 0xf4, 0xa4, 0x48], ': ', [0xa5, 0xd8, 0xbc, 0xd0])],
    ['UTF-8 cut in a character', bytes('title: ', [0xe8, 0xb4])],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xd8])],
    ['half a surrogate in UTF-16', bytes([0xff, 0xfe], [0x00, 0xd8, 0x41, 0x00])],
  ])('%s is invalid', (_, input) => {
    expect(decode(input).encoding).toBe('invalid');
  });

  test('positions are those an editor shows: the mark is not part of the text', () => {
    const source = { path: 'a.yaml', ...decode(bytes([0xef, 0xbb, 0xbf], 'owner: 王\n')) };
    const [first] = parseYaml(source).tree?.root.entries ?? [];
    expect(first && new LineIndex(source.text).position(first.key.start)).toEqual({ line: 1, column: 1 });
  });
});

describe('encodingDiagnostics', () => {
  const said = (input: Uint8Array) =>
    encodingDiagnostics({ path: 'a.yaml', ...decode(input) }).map(
      ({ severity, messageId, span, fix }) => `${severity} ${messageId} ${span.start}${fix ? ' fix' : ''}`,
    );

  test.each([
    ['UTF-8', bytes(text), []],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], text), []],
    ['UTF-16', utf16le, ['warning encodingUtf16 0 fix']],
    ['GB18030', gb18030, ['warning encodingGb18030 0 fix']],
    ['Latin-1', bytes('title: Caf', [0xe9], ' x\n'), ['error encodingInvalid 10']],
    ['NUL', bytes('a: b\0c\nkind: x\n'), ['error nulCharacter 4']],
  ])('%s', (_, input, expected) => {
    expect(said(input)).toEqual(expected);
  });
});
