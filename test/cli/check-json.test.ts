/** `check --format json` is what its published schema says, on every example and on files with faults. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { project, removeFolders, tally, temporaryFolder } from './tally.js';

afterAll(removeFolders);

const schema = readFileSync(join(project, 'schemas/check-result.schema.json'), 'utf8');
const validate = new Ajv({ strict: false }).compile(JSON.parse(schema));

/** Every folder of examples/ with settings of its own. */
function workspaces(folder: string): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true, recursive: true })
    .filter(({ name }) => name === 'tally.yaml')
    .map(({ parentPath }) => parentPath);
}

function valid(args: readonly string[], cwd: string): Record<string, unknown> {
  const run = tally(['check', '--format', 'json', ...args], { cwd });
  const result = JSON.parse(run.out);
  expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
  expect(Object.keys(result)[0]).toBe('schemaVersion');
  return result;
}

test('the command prints the schema that is published', () => {
  expect(tally(['schema', 'check-result']).out).toBe(schema);
});

test.each(workspaces('examples'))('%s', (cwd) => {
  valid([], cwd);
});

test('all examples in one run, paths from the folder that their workspaces share', () => {
  const result = valid(['--lang', 'zh-Hant'], join(project, 'examples'));
  const files = (result.findings as { file: string }[]).map(({ file }) => file);
  // Beside a `.git` that folder is the repository, else it is examples/ itself.
  expect(files.map((file) => file.replace(/^examples\//, ''))).toContain('negotiation-zh/markdown/checklist.md');
});

describe('files with faults', () => {
  test.each<[string, string | Uint8Array]>([
    ['broken', 'kind: checklist\nrequirements: [\n'],
    ['several errors', 'kind: checklist\nowner: *总监\n\ttitle: a\nid： b\n'],
    ['a wrong shape', 'kind: checklist\nrequirements: 3\ngoals: [a, [b]]\n'],
    ['a fix', Buffer.from('\ufeffkind: checklist\ntitle: a\n', 'utf16le')],
    ['too deep', `kind: checklist\nx-a: ${'['.repeat(80)}${']'.repeat(80)}\n`],
    ['nothing but a kind', 'kind: checklist'],
    ['surrogates and CRLF', 'kind: checklist\r\ngoals:\r\n  - statement: 👩‍👩‍👧𠮷\r\n    owner: 𠮷田、李强\r\n'],
  ])('%s', (_, text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'list.yaml'), text);
    valid([], folder);
  });
});
