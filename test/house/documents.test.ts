/** What the hand-written pages say runs: every command line, every excerpt of output, every link. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { specs } from '../../src/commands/specs.js';
import { project, tally } from '../cli/tally.js';
import { temporaryFolder } from '../io/temporary.js';
import { sample, words } from './sample.js';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const generated = [...markdownIn('docs/rules'), ...markdownIn('docs/format'), 'examples/faulty/README.md'];
const text = (page: string): string => readFileSync(join(project, page), 'utf8');

function markdownIn(folder: string): string[] {
  return readdirSync(join(project, folder)).map((name) => `${folder}/${name}`);
}

/** Lines of shell blocks and what stands in backticks, where they begin with `tally`. */
function commandsIn(page: string): string[] {
  const blocks = [...text(page).matchAll(/^```(?:sh|console)\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n').map((line) => line.replace(/^\$ /, '')),
  );
  const inline = [
    ...text(page)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/`([^`\n]+)`/g),
  ].map(([, code = '']) => code);
  return [...blocks, ...inline].filter((line) => /^tally [a-z-]/.test(line));
}

const lines = new Map<string, string>();
for (const page of [...pages, ...generated].filter((name) => name !== 'CHANGELOG.md'))
  for (const line of commandsIn(page)) lines.set(line, page);
for (const { name, examples } of specs) for (const line of examples) lines.set(line, `help of ${name}`);

describe('command lines', () => {
  test('are found', () => {
    expect(lines.size).toBeGreaterThan(15);
  });

  test.each([...lines])('%s (%s)', (line) => {
    const run = tally(words(line).slice(1), { cwd: sample() });
    expect([0, 1], run.err).toContain(run.code);
    expect(run.err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(run.out).not.toBe('');
  });

  test.each(specs.map(({ name, examples }) => [name, examples] as const))('%s has examples', (name, examples) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const line of examples) expect(words(line).slice(0, 2)).toEqual(['tally', name]);
  });

  test('npm scripts that a page names exist', () => {
    const { scripts } = JSON.parse(text('package.json'));
    for (const page of pages) {
      for (const [, name = ''] of text(page).matchAll(/\bnpm run (?:-s )?([a-z]+)/g))
        expect(Object.keys(scripts)).toContain(name);
    }
  });

  test('the quick start is two commands, and the first one is of what the package has', () => {
    const start = text('README.md').split('## Quick start')[1]?.split('\n## ')[0] ?? '';
    const commands = [...start.matchAll(/^```sh\n([\s\S]*?)\n```$/gm)].map(([, command]) => command);
    expect(commands).toHaveLength(2);
    for (const command of commands) expect(command?.split('\n')).toHaveLength(1);
  });
});

test('the excerpt at the top of the README is what the tool prints', () => {
  const [, excerpt = ''] = /^```console\n\$ tally check --lang en\n([\s\S]*?)^```$/m.exec(text('README.md')) ?? [];
  const printed = tally(['check', '--lang', 'en'], { cwd: join(project, 'examples/negotiation-zh/markdown') }).out;
  const shown = excerpt.split('\n').filter((line) => line.trim() !== '…' && line !== '');
  expect(shown.length).toBeGreaterThan(3);
  for (const line of shown) expect(printed.split('\n')).toContain(line);
});

/** The fenced blocks of a page in one language. */
function blocks(page: string, kind: string): string[] {
  return [...text(page).matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  );
}

describe('samples', () => {
  test.each(['yaml', 'markdown'])('the %s of the README checks clean', (kind) => {
    const samples = blocks('README.md', kind);
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) {
      const file = kind === 'yaml' ? 'list.yaml' : 'list.md';
      const run = tally(['check', '--max-warnings', '0', '--today', '2026-07-01'], {
        cwd: temporaryFolder({ [file]: sample }),
      });
      expect(run.code, run.out).toBe(0);
    }
  });

  test('the settings of docs/settings.md are lawful', () => {
    const [settings = ''] = blocks('docs/settings.md', 'yaml');
    const run = tally(['check'], {
      cwd: temporaryFolder({ 'tally.yaml': settings, 'contracts/a.yaml': 'kind: checklist\n' }),
    });
    expect(run).toMatchObject({ code: 0, err: '' });
  });

  test('the result in docs/json.md is one that `check` gives', () => {
    const [sample = ''] = blocks('docs/json.md', 'json');
    const {
      findings: [finding],
    } = JSON.parse(sample);
    expect(
      new Ajv({ strict: false }).validate(JSON.parse(text('schemas/check-result.schema.json')), JSON.parse(sample)),
    ).toBe(true);
    const { data } = JSON.parse(
      tally(['check', '--format', 'json', '-', '--stdin-filename', 'a.yaml'], {
        input: `kind: checklist\ngoals: [{ owner: ${finding.data.owner} }]\n`,
      }).out,
    ).findings.find(({ rule }: { rule: string }) => rule === finding.rule);
    expect(finding.data).toEqual(data);
  });
});

describe('links', () => {
  test.each([...pages, ...generated])('%s', (page) => {
    const prose = text(page)
      .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
      .replace(/`[^`\n]*`/g, '');
    for (const [, target = ''] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(project, page) : resolve(project, dirname(page), path);
      expect(existsSync(file), `${target} in ${page}`).toBe(true);
      if (anchor !== undefined) expect(anchors(file), `${target} in ${page}`).toContain(anchor);
    }
  });
});

/** The anchors of a page's headings, as GitHub makes them. */
function anchors(file: string): string[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm), ([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
