/** Looking at one file after the other finds what looking at all of them at once finds, to the last byte. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../src/config/settings.js';
import { Judge, type JudgedFile } from '../../src/lint/alone.js';
import { lint } from '../../src/lint/run.js';
import { settle } from '../../src/lint/stepwise.js';
import { decode } from '../../src/load/decode.js';
import { withAllErrors } from '../../src/load/explain.js';
import { loadWorkspace } from '../../src/load/load.js';
import type { Finding } from '../../src/model/finding.js';
import type { Source } from '../../src/model/source.js';
import { settingsFrom } from '../rules/run-example.js';

const today = '2024-07-01';
type Unread = readonly { readonly file: string; readonly reason: string }[];

async function atOnce(sources: readonly Source[], settings: Settings, unread: Unread): Promise<Finding[]> {
  const { columns } = settings;
  return lint(await withAllErrors(loadWorkspace(sources, { columns, unread })), settings, { today });
}

async function oneByOne(sources: readonly Source[], settings: Settings, unread: Unread): Promise<readonly Finding[]> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const { columns } = settings;
  const options = { columns, today };
  const judge = new Judge(settings, options);
  // Through JSON: they may come from another thread or an earlier run.
  const judged = sources.map((source): JudgedFile => JSON.parse(JSON.stringify(judge.judge(source))));
  const read = (file: string) => byPath.get(file) ?? null;
  return (await settle(judged, unread, settings, { ...options, read })).files.flatMap(({ findings }) => findings);
}

async function expectSame(
  sources: readonly Source[],
  settings = defaultSettings,
  unread: Unread = [],
): Promise<number> {
  const expected = await atOnce(sources, settings, unread);
  expect(await oneByOne(sources, settings, unread)).toEqual(expected);
  return expected.length;
}

function filesBelow(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ya?ml|md)$/.test(path) && !path.endsWith('tally.yaml'))
    .sort()
    .map((path) => ({ path, ...decode(readFileSync(join(folder, path))) }));
}

test.each(['examples', 'test/corpus'])('all that lies in %s as one workspace', async (folder) => {
  expect(await expectSame(filesBelow(folder))).toBeGreaterThan(20);
});

const document = (id: string, ...lines: string[]): string => `kind: checklist\nid: ${id}\n${lines.join('\n')}\n`;
const need = (id: string): string =>
  `requirements:\n  - { id: ${id}, statement: 交付时间从9天缩短至5天, category: business }`;
const goal = (fields: string): string => `goals:\n  - { id: G, statement: 签约3份, type: process, ${fields} }`;

describe('documents that have to do with each other', () => {
  const cases: Record<string, Record<string, string>> = {
    'a goal serves a need before it': {
      'a.yaml': document('a', need('N-1')),
      'b.yaml': document('b', goal('serves: [N-1]')),
    },
    'a goal serves a need behind it': {
      'a.yaml': document('a', goal('serves: [N-1]')),
      'b.yaml': document('b', need('N-1')),
    },
    'by its full name': { 'a.yaml': document('a', goal("serves: ['b#N-1']")), 'b.yaml': document('b', need('N-1')) },
    'an id that two have': {
      'a.yaml': document('a', need('N-1')),
      'b.yaml': document('b', need('N-1')),
      'c.yaml': document('c', goal('serves: [N-1]')),
    },
    'a document name that two have': {
      'a.yaml': document('a', need('N-1')),
      'b.yaml': document('a', need('N-1'), goal("serves: ['a#N-1']")),
    },
    'a circle through three': {
      'a.yaml': document('a', goal("dependsOn: ['b#G']")),
      'b.yaml': document('b', goal("dependsOn: ['c#G']")),
      'c.yaml': document('c', goal("dependsOn: ['a#G']")),
    },
    'a parent elsewhere': {
      'a.yaml': document('a', goal("parent: 'b#G'")),
      'b.yaml': document('b', need('N-2'), goal('serves: [N-2]')),
    },
    'goals that name needs, and a table without a goal': {
      'a.md': '---\nkind: checklist\n---\n\n| 编号 | 需求 |\n|---|---|\n| N-7 | 签约3份 |\n',
      'b.yaml': document('b', need('N-2'), goal('serves: [N-2]')),
    },
    'an id of the settings twice, once kept quiet': {
      'a.yaml': document('a', need('RW-2024-001')),
      'b.yaml': document('b', `# tally: ignore[id-unique, requirement-duplicate] a copy\n${need('RW-2024-001')}`),
      'c.yaml': document('c', `# tally: ignore[id-unique] never needed\n${need('RW-2024-002')}`),
    },
    'check-ins beside a document, and of none': {
      'a.yaml': document('a', goal('due: 2024-01-31')),
      'progress/a.yaml': '- { date: 2024-01-30, item: G, values: { 签约: 3份 } }\n',
      'progress/bb.yaml': '- { date: 2024-01-30, item: G, values: { 签约: 3份 } }\n',
      'z.yaml': document('b', goal('due: 2024-01-31')),
    },
    'a file that cannot be read': {
      'a.yaml': document('a', need('N-1'), 'goals: [{ statement: x, serves: [N-9] }]'),
      'b.yaml': 'kind: checklist\nrequirements: [\n  a: {\n',
    },
    'last year and this year': {
      'a.yaml': document('a', 'status: archived', need('N-1')),
      'b.yaml': document('b', need('N-1')),
      'c.yaml': document('c', need('N-1')),
    },
  };
  test.each(Object.keys(cases))('%s', async (name) => {
    const sources = Object.entries(cases[name] ?? {}).map(([path, text]) => ({ path, text }));
    await expectSame(sources);
    await expectSame(sources, defaultSettings, [{ file: 'z.yaml', reason: 'permission' }]);
    await expectSame(sources, settingsFrom('overrides:\n  - { files: [b.yaml], rules: { id-unique: off } }\n'));
  });
});

test('whatever documents refer to', async () => {
  const name = fc.constantFrom('N-1', 'N-2', 'RW-2024-001', 'G', "'d1#N-1'", "'d2#G'", "'#N-2'", "'d9#N-1'");
  const own = fc.constantFrom('N-1', 'N-2', 'RW-2024-001');
  const item = fc.record({
    need: fc.option(own),
    links: fc.dictionary(fc.constantFrom('serves', 'dependsOn', 'parent'), name, { maxKeys: 2 }),
    quiet: fc.boolean(),
  });
  const file = fc.record({ id: fc.constantFrom('d1', 'd2', 'd3'), items: fc.array(item, { maxLength: 3 }) });
  const written = ({
    id,
    items,
  }: {
    id: string;
    items: { need: string | null; links: Record<string, string>; quiet: boolean }[];
  }) => {
    const needs = items.flatMap((one) =>
      one.need === null
        ? []
        : [
            `  - { id: ${one.need}, statement: ${one.need}缩短至5天 }${one.quiet ? ' # tally: ignore[id-unique] known' : ''}`,
          ],
    );
    const goals = items.map(({ links }, index) => {
      const fields = Object.entries(links).map(([key, to]) => `${key}: ${key === 'parent' ? to : `[${to}]`}`);
      return `  - { id: G${index === 0 ? '' : index}, ${['statement: 签约3份', ...fields].join(', ')} }`;
    });
    return document(
      id,
      ...(needs.length > 0 ? ['requirements:', ...needs] : []),
      ...(goals.length > 0 ? ['goals:', ...goals] : []),
    );
  };
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), fc.boolean(), async (files, unread) => {
      const sources = files.map((one, index) => ({ path: `${index}.yaml`, text: written(one) }));
      await expectSame(sources, defaultSettings, unread ? [{ file: 'z.yaml', reason: 'permission' }] : []);
    }),
    { numRuns: 60 },
  );
});
