import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify, type ToStringOptions } from 'yaml';
import type { Node } from '../../src/load/tree.js';
import { parseYaml } from '../../src/load/yaml.js';
import { sourceOf } from './outline.js';
import { allNodes, plainData } from './plain.js';

/** Text as another parser reads it, all scalars as text. */
const reference = (text: string): unknown => {
  const data: unknown = parse(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
  return JSON.parse(JSON.stringify(data, (_, inner) => (inner === null ? '' : inner)));
};
const read = (text: string) => parseYaml({ path: 'a.yaml', text });

describe('agreement with the yaml package', () => {
  const ok = join(import.meta.dirname, '../corpus/yaml/ok');

  // The other parser takes a lone CR for text, and a closing `---` for a second document.
  const apart = ['cr-only.yaml', 'closing-marker.yaml'];
  const names = readdirSync(ok).filter((name) => name.endsWith('.yaml') && !apart.includes(name));

  test.each(names)('corpus ok/%s', (name) => {
    const { text } = sourceOf(join(ok, name));
    const { tree } = read(text);
    const expected = reference(text);
    // Nothing, and a null alone, are an empty mapping to us.
    expect(tree && plainData(tree.root, text)).toEqual(expected === '' || expected === 'null' ? {} : expected);
  });

  // Constructs that the YAML test suite looks at and that a checklist may hold.
  test.each([
    'a: "double \'quotes\'"\nb: \'single "quotes"\'\n',
    'a: b\n c\n  d\n\n e\n',
    'a:\n  - b:\n    - c\n  -\n   - d\n',
    'x: [a, [b, c], {d: e}]\n',
    '? a\n: b\n? c\n: - d\n  - e\n',
    'a: |\n\n\n  x\n\n\nb: >\n\n  y\n  z\n\n\n  w\n',
    'a: |1\n  x\n y\n',
    'a: >+\n  x\n\n\nb: |-\n  y\n\n\n',
    'a: >\n  x\n    more\n  y\n\n   more2\n\n  z\n',
    "a: ''\nb: \"\"\nc: ' '\nd: '\n\n  '\n",
    'a: "\\x41\\u4e2d\\U0001F600\\t\\e\\N\\_"\n',
    'a: "x \\\n   y"\nb: "x\\\n   y"\n',
    '{a: 1, b: [2, 3,], "c":4, d: {e: }, }\n',
    'a: [b c, d: e, "f": g]\n',
    '# c\na: 1 # c\n# c\n\n  # c\nb:\n# c\n  - x\n# c\n  - y\n',
    '--- # start\na: 1\n... # end\n',
    '---\na: &x 1\nb: *x\n&k c: *x\n',
    'a:\n    b:\n     c: 1\n     d: 2\n    e: 3\n',
    'a b c: d e f\n"g h": i\n-x: y\n?z: w\n:v: u\n',
    'a: x:y\nb: x#y\nc: -1\n',
    'a: |\n  x\n # comment less indented\nb: y\n',
    'seq:\n- a\n- - b\n  - c\n- d: e\n  f: g\nmap: h\n',
    'a: "first\n\n\n  second\n  third"\n',
  ])('%j', (text) => {
    const { tree, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(tree && plainData(tree.root, text)).toEqual(reference(text));
  });
});

const word = fc.constantFrom(
  '王总监',
  'a',
  '达成 85%',
  'x: y',
  '# z',
  "it's",
  '"q"',
  'null',
  '~',
  '1.10',
  '甲，乙',
  'tab\there',
  '😀',
);
const phrase = fc.oneof(
  word,
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.array(word, { maxLength: 12 }).map((all) => all.join(' ')),
);
const prose = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
/** Keys that we refuse with a finding are not made: `<<`, nothing, full-width indentation. */
const key = phrase.filter((text) => text.trim() !== '' && text !== '<<' && !/^[\s\u3000\u00a0]|[\n\r]/.test(text));

const { map } = fc.letrec<{ node: unknown; map: Record<string, unknown> }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(phrase, prose, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('node'), { maxLength: 4 }),
    tie('map'),
  ),
  map: fc.dictionary(key, tie('node'), { maxKeys: 5, noNullPrototype: true }),
}));

const options: fc.Arbitrary<ToStringOptions> = fc.record({
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 80),
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
  defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE'),
  collectionStyle: fc.constantFrom('any', 'flow', 'block'),
  nullStr: fc.constantFrom('~', 'null', ''),
  flowCollectionPadding: fc.boolean(),
});

/** A value with every scalar as the text it is written as. */
function asText(data: unknown, nullText: string): unknown {
  if (data === null) return nullText;
  if (Array.isArray(data)) return data.map((item) => asText(item, nullText));
  if (typeof data !== 'object') return String(data);
  return Object.fromEntries(Object.entries(data).map(([name, inner]) => [name, asText(inner, nullText)]));
}

const write = (data: unknown, style: ToStringOptions): string =>
  stringify(data, { ...style, aliasDuplicateObjects: false });

function isReadBack(text: string, expected: unknown): boolean {
  try {
    return isDeepStrictEqual(reference(text), expected);
  } catch {
    return false;
  }
}

describe('properties', () => {
  test('what is written is read, in any style and with any line ends', () => {
    fc.assert(
      fc.property(map, options, fc.constantFrom('\n', '\r\n'), (data, style, lineEnd) => {
        const text = write(data, style).replaceAll('\n', lineEnd);
        const expected = asText(data, style.nullStr ?? 'null');
        // The writer has faults of its own: an empty line before a folded block, `[]` in column 0, `[, ]` for nulls.
        fc.pre(isReadBack(text, expected));
        const { tree, diagnostics } = read(text);
        expect(diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
        expect(tree && plainData(tree.root, text)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  test('spans cut out what they speak of, and lie within their parents', () => {
    fc.assert(
      fc.property(map, options, fc.nat(3), (data, style, ahead) => {
        const text = `${'\n'.repeat(ahead)}${write(data, style)}`;
        const { tree } = read(text);
        for (const node of tree ? allNodes(tree.root) : []) checkSpan(node, text);
      }),
      { numRuns: 300 },
    );
  });

  test('any text is answered, never thrown at', () => {
    const scrap = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '"',
      "'",
      '|',
      '>',
      '#',
      ' ',
      '&a ',
      '*a',
      '!t ',
      '---',
      '\t',
      '：',
      '中',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
        const text = scraps.join('');
        const { tree, diagnostics } = read(text);
        expect(tree !== null || diagnostics.length > 0).toBe(true);
        for (const { span } of diagnostics)
          expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        for (const node of tree ? allNodes(tree.root) : []) if (!isAlias(node)) checkSpan(node, text);
      }),
      { numRuns: 3000 },
    );
  });
});

function isAlias(node: Node): boolean {
  return node.kind === 'scalar' ? node.style === 'alias' : node.alias === true;
}

function checkSpan(node: Node, text: string): void {
  expect(node.start >= 0 && node.start <= node.end && node.end <= text.length).toBe(true);
  const cut = text.slice(node.start, node.end);
  if (node.kind === 'scalar') {
    if (node.verbatim) expect(cut).toBe(node.value);
    if (node.style === 'single' || node.style === 'double') {
      const quote = node.style === 'single' ? "'" : '"';
      expect([text[node.start - 1], text[node.end]]).toEqual([quote, quote]);
    } else expect(cut).not.toMatch(/^[ \t\r\n]|[ \t\r\n]$/);
    return;
  }
  if (isAlias(node)) return;
  const inner = node.kind === 'list' ? node.items : node.entries.flatMap((entry) => [entry.key, entry.value]);
  for (const child of inner) expect([child.start >= node.start, child.end <= node.end]).toEqual([true, true]);
}

describe('a stretch of a text', () => {
  const text = '---\nkind: checklist\nowner: *甲\n---\n\n# Title\n';
  const { tree, diagnostics } = parseYaml({ path: 'a.md', text }, { start: 4, end: text.lastIndexOf('---') });

  test('offsets count in the whole text', () => {
    const kind = tree?.root.entries[0];
    expect(kind && text.slice(kind.key.start, kind.key.end)).toBe('kind');
    expect(kind && text.slice(kind.value.start, kind.value.end)).toBe('checklist');
    expect(diagnostics.map(({ span }) => text.slice(span.start, span.end))).toEqual(['*甲']);
  });

  test('and so do those of a refusal', () => {
    const broken = '---\nowner: @甲\n---\n';
    const refusal = parseYaml({ path: 'a.md', text: broken }, { start: 4, end: broken.lastIndexOf('---') });
    expect(refusal.refused).toBe(true);
    expect(refusal.diagnostics.map(({ span }) => broken.slice(span.start, span.end))).toEqual(['@甲']);
  });
});
