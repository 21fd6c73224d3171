import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanMarkdown } from '../../../src/load/markdown/scan.js';
import { mdastTables, ourTables } from './peer.js';

const corpus = readdirSync('test/corpus/markdown').filter((file) => file.endsWith('.md'));
const read = (file: string): string => readFileSync(`test/corpus/markdown/${file}`, 'utf8');
/** The peer knows no front matter. */
const withoutFrontMatter = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '');

describe('the same tables as mdast, cell by cell', () => {
  for (const file of corpus) {
    for (const [ends, end] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
      test(`${file}, ${ends}`, () => {
        const text = withoutFrontMatter(read(file)).replaceAll('\n', end);
        expect(ourTables(text)).toEqual(mdastTables(text));
        expect(mdastTables(text).length).toBeGreaterThan(0);
      });
    }
  }

  const indent = fc.constantFrom(
    '',
    '',
    '',
    '',
    '',
    '> ',
    '>',
    '> > ',
    '- ',
    '  ',
    '    ',
    '\t',
    ' ',
    '1. ',
    '- > ',
    '>\t',
  );
  const content = fc.constantFrom(
    ...[
      '| a | b |',
      'a | b',
      '|---|---|',
      '|---|---|',
      '---|---',
      '|:-|-:|',
      ':-',
      '|-|',
      'x',
      '| a',
      'a |',
      '|',
      '||',
    ],
    ...['---', '===', '', '', '```', '~~~', '````', '<!--', '-->', '<!-- x -->', '<div>', '</div>', '<b> x', '<pre>'],
    ...[
      '</pre>',
      '# h',
      '* * *',
      '| \\| | b |',
      '| `\\|` | b |',
      '| a \\\\| b |',
      '| *总监(甲方) | c | d |',
      '- x',
      '> y',
    ],
    ...[
      '|\t|\t|',
      '| - | - |',
      '- | -',
      '| -:| :-',
      '<?',
      '?>',
      '<!A',
      '>',
      '#',
      '| 需求 | 目标 |',
      '```a`b',
      '--- | ---|',
    ],
  );
  const lineEnd = fc.constantFrom('\n', '\n', '\n', '\n', '\n', '\r\n', '\r', '\n\n', ' \n', '\t\n');
  const line = fc.tuple(indent, content, lineEnd).map((parts) => parts.join(''));
  // A tag alone on a lazy line, where micromark ends the block after a line and CommonMark does not.
  const lazyTag = /^[ \t>]*<\/(?:pre)>[ \t]*$/m;

  test('of any document made of the lines that decide what is a table', () => {
    const documents = fc.array(line, { minLength: 2, maxLength: 12 }).map((lines) => lines.join(''));
    fc.assert(
      fc.property(
        documents.filter((text) => !lazyTag.test(text)),
        (text) => {
          expect(ourTables(text)).toEqual(mdastTables(text));
        },
      ),
      { numRuns: 1500, seed: 20240628 },
    );
  });

  // Emphasis in runs of one: where longer runs are used up in part, micromark counts what is left of them for the rule
  // of three, CommonMark (and GitHub) what was written. An image's alternative text keeps its tags in mdast.
  const piece = fc.constantFrom(
    ...[
      '*a',
      'b*',
      '_c',
      'd_',
      '*(',
      '*)',
      ' **x** ',
      ' __y__ ',
      '`',
      '``',
      'a',
      '总监',
      '*总监(甲方)',
      '、',
      ' ',
      ' ',
      '\\|',
      '\\',
    ],
    ...[
      '\\*',
      '[',
      '](',
      'x',
      '](u)',
      '](<u v> "t")',
      ')',
      '![x](u)',
      '&lt;',
      '&amp;',
      '&nbsp;',
      '&#124;',
      '&x;',
      '<br>',
    ],
    ...[
      '<br/>',
      '<b>',
      '</b>',
      '<a href="x">',
      '<!--',
      '-->',
      '<!-- c -->',
      '<',
      '>',
      '<http://a.b>',
      '<a@b.c>',
      '：',
      '≥5%',
    ],
    ...["'", '"', '(', '<?', '?>', ']]>', '<!A', '😀', '[a]'],
  );

  test('and the same text in any cell', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = `| a |\n|---|\n| ${pieces.join('')} |\n`;
        expect(ourTables(text)).toEqual(mdastTables(text));
      }),
      { numRuns: 3000, seed: 20240628 },
    );
  });
});

describe('what a cell says', () => {
  const cases: readonly (readonly [written: string, value: string, verbatim: boolean])[] = [
    ['*总监(甲方)', '*总监(甲方)', true],
    ['*总监(甲方)、*经理(乙方)', '*总监(甲方)、*经理(乙方)', true],
    ['**≥85%**', '≥85%', false],
    ['*完成*', '完成', false],
    ['留存率 \\| 复购率', '留存率 | 复购率', false],
    ['新签≥100家 <br> 留存≥85%', '新签≥100家\n留存≥85%', false],
    ['&lt;5%&nbsp;', '<5%', false],
    ['`GET /v1`', 'GET /v1', false],
    ['[方案](files/plan.md)', '方案', false],
    ['5*3', '5*3', true],
    ['<!-- 待补 -->', '', false],
    ['　王总监　', '王总监', true],
  ];
  test.each(cases)('%j is %j', (written, value, verbatim) => {
    const text = `| a |\n|---|\n| ${written} |`;
    const cell = scanMarkdown(text).tables[0]?.rows[0]?.cells[0];
    expect(cell).toMatchObject({ value, verbatim });
    if (verbatim) expect(text.slice(cell?.start, cell?.end)).toBe(value);
  });
});

describe('front matter', () => {
  const cases: readonly (readonly [name: string, text: string, yaml: string | null, closed: boolean])[] = [
    ['between two lines', '---\na: 1\n---\ntext', 'a: 1\n', true],
    ['closed with dots, CRLF, BOM', '\uFEFF---\r\na: 1\r\n...\r\n', 'a: 1\r\n', true],
    ['empty', '---\n---\n', '', true],
    ['not at the start', '\n---\na: 1\n---\n', null, false],
    ['a thematic break', '---\n\nSome text\n', null, false],
    ['never closed', '---\nkind: checklist\n\n| a |\n', 'kind: checklist\n\n| a |\n', false],
  ];
  test.each(cases)('%s', (_, text, yaml, closed) => {
    const { frontMatter } = scanMarkdown(text);
    expect(frontMatter === null ? null : text.slice(frontMatter.yaml.start, frontMatter.yaml.end)).toBe(yaml);
    expect(frontMatter?.closed ?? false).toBe(closed);
  });

  test('is no table, and its closing line is no heading', () => {
    const text = '---\na: 1\n---\n| x | y |\n|---|---|\n| 1 | 2 |\n';
    expect(ourTables(text)).toEqual([
      [
        [
          ['x', 15, 16],
          ['y', 19, 20],
        ],
        [
          ['1', 35, 36],
          ['2', 39, 40],
        ],
      ],
    ]);
  });
});

test('comments that speak to tally are kept with their place, wherever they stand', () => {
  const text = [
    '<!-- tally: ignore[id-required] RW-1 drafts -->',
    '| a | b |',
    '|---|---|',
    '| 1 <!-- tally: ignore[x] why --> | <!-- nothing --> |',
    'Text <!-- tally: ignore[y] so -->',
    '',
    '<!--',
    'tally: ignore[z]',
    'over lines',
    '-->',
    '```',
    '<!-- tally: ignore[code] no -->',
    '```',
    '`<!-- tally: ignore[inline] no -->`',
  ].join('\n');
  const { comments } = scanMarkdown(text);
  expect(comments.map((comment) => comment.text)).toEqual([
    'tally: ignore[id-required] RW-1 drafts',
    'tally: ignore[x] why',
    'tally: ignore[y] so',
    'tally: ignore[z]\nover lines',
  ]);
  for (const { start, end } of comments) expect(text.slice(start, end)).toMatch(/^<!--[\s\S]*-->$/);
});

describe('time grows with the text, whatever stands in it', () => {
  const cell = (content: string): string => `| a |\n|---|\n| ${content} |`;
  const shapes: Readonly<Record<string, string>> = {
    'quotes in quotes': '> '.repeat(50_000),
    'lists in lists, then blank lines': `${'- '.repeat(20_000)}${'\n'.repeat(100_000)}`,
    'stars that open': cell('*a_ '.repeat(50_000)),
    'stars that do both': cell(`${'a**b'.repeat(50_000)}${'c* '.repeat(25_000)}`),
    'links that never close': cell('[a]('.repeat(50_000)),
    brackets: cell(`${'['.repeat(50_000)}${']'.repeat(50_000)}`),
    'comments that never close': cell('<!-- '.repeat(50_000)),
    'tags that never close': cell('<a b="'.repeat(50_000)),
    'blanks in a cell': cell(`a${' '.repeat(200_000)}b`),
    columns: `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n|${'x|'.repeat(10_000)}`,
    'cells without Markdown': `${cell('x')}\n${'| y |\n'.repeat(30_000)}`,
  };
  test.each(Object.entries(shapes))('%s', (_, text) => {
    const start = performance.now();
    scanMarkdown(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
