/**
 * Every range lies in its file and cuts out exactly the text that its finding speaks of. Where the file says it in
 * other characters (escapes, `''`, emphasis), it cuts out the whole value that holds the text.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readDeadline } from '../../src/language/deadline.js';
import { countSeverities } from '../../src/lint/result.js';
import type { Finding } from '../../src/model/finding.js';
import { reservedRules } from '../../src/model/finding.js';
import { checkJson } from '../../src/report/json.js';
import { exampleDay, ruleDocs } from '../../src/rules/docs.js';
import { check } from '../rules/run-example.js';
import { type Form, row, styles, type Written, write } from './written.js';

/**
 * What a finding's range cuts out, by rule: the value of a key of its data; `absent` for what is not there, which is
 * said at the item's nameplate; `other` where a range speaks of something that the message does not quote.
 */
const cutsOut: Readonly<Record<string, string>> = {
  'agreement-open': 'other',
  'category-known': 'category',
  'conflict-answered': 'absent',
  'dependency-cycle': 'other',
  'deviation-cause': 'other',
  'due-definite': 'due',
  'due-order': 'other',
  'due-overdue': 'other',
  'due-required': 'absent',
  'due-valid': 'date',
  'duration-mismatch': 'b',
  'goal-serves-requirement': 'absent',
  'goal-type-fits': 'other',
  'id-format': 'id',
  'id-required': 'absent',
  'id-unique': 'id',
  'kpi-basis': 'number',
  'kpi-conflict': 'b',
  'kpi-date-within-due': 'other',
  'kpi-measures-goal': 'other',
  'kpi-quantified': 'what',
  'kpi-required': 'absent',
  'link-suspect': 'goal',
  'owner-known': 'name',
  'owner-left': 'name',
  'owner-required': 'owner',
  'owner-single': 'owner',
  'party-known': 'party',
  'percent-agrees': 'written',
  'placeholder-left': 'text',
  'priority-aligned': 'other',
  'priority-known': 'priority',
  'priority-required': 'absent',
  'progress-names-kpi': 'name',
  'progress-quantified': 'value',
  'progress-stale': 'absent',
  'reference-resolves': 'text',
  'requirement-duplicate': 'what',
  'requirement-has-goal': 'absent',
  'resource-short': 'other',
  'risk-answered': 'absent',
  'roll-up-short': 'other',
  'signoff-complete': 'other',
  'signoff-evidence': 'other',
  'signoff-genuine': 'other',
  'signoff-stale': 'other',
  'statement-specific': 'what',
  'suppression-reason': 'other',
  'suppression-unused': 'other',
  'topic-known': 'topic',
  'version-bumped': 'version',
  ...Object.fromEntries(reservedRules.map((rule) => [rule, 'other'])),
};

test('every rule says what its ranges cut out', () => {
  expect(Object.keys(cutsOut).sort()).toEqual([...Object.keys(ruleDocs), ...reservedRules].sort());
});

const settings = 'people: [{ name: 王晓敏 }, { name: 赵云, until: 2024-01-31 }]\nrules: { owner-known: warning }\n';
const validate = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync('schemas/check-result.schema.json', 'utf8')),
);

describe.each<Form>(['yaml', 'yaml-zh', 'markdown'])('%s', (form) => {
  test('ranges, and the JSON that tells them', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        styles,
        fc.constantFrom('\n', '\r\n'),
        (rows, chosen, lineEnd) => {
          const written = write(rows, form, chosen, lineEnd);
          const findings = check({ [written.file]: written.text }, settings);
          for (const finding of findings) {
            seen.add(finding.rule);
            expectCut(finding, written);
          }
          const json = JSON.parse([...checkJson(resultOf(findings), 'zh-Hans', () => written.text)].join(''));
          expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
    expect(seen.size).toBeGreaterThan(15);
  });
});

function resultOf(findings: readonly Finding[]): Parameters<typeof checkJson>[0] {
  const counts = { files: 1, documents: 1, requirements: 1, goals: 1, ...countSeverities(findings) };
  return {
    findings,
    clean: [],
    baseline: null,
    summary: counts,
    today: exampleDay,
    timezone: 'UTC',
    complete: true,
    unread: [],
  };
}

function expectCut(finding: Finding, { text, file }: Written): void {
  const { range, rule, data, messageId } = finding;
  const where = `${rule} ${messageId} ${JSON.stringify(data)} in\n${text}`;
  const raw = textAt(range, text, where);
  expect(raw, where).not.toMatch(/[\r\n]/);
  const key = cutsOut[rule] ?? 'other';
  const quoted = data[key];
  if (messageId === 'missing-column') return;
  if (rule === 'kpi-date-within-due')
    expect(readDeadline(plain(raw, range, text, file)).due ?? data.date, where).toBe(data.date);
  else if (key === 'absent' || (key === 'owner' && messageId === 'missing'))
    expectNameplate(raw, finding, { text, file }, where);
  else if (typeof quoted === 'string' && raw !== quoted) {
    const value = plain(raw, range, text, file);
    expect(value, where).not.toBe(raw);
    expect(value, where).toContain(quoted);
  }
}

/** What is absent is said at the item's id, else its words; in a table, in the row. */
function expectNameplate(
  raw: string,
  { data, id, range, messageId }: Finding,
  { text, file }: Written,
  where: string,
): void {
  if (file.endsWith('.md') || messageId === 'unstated') return;
  expect([id ?? '', String(data.what), 'x-row'], where).toContain(plain(raw, range, text, file));
}

function textAt({ start, end }: Finding['range'], text: string, where: string): string {
  const lines = text.split(/\r?\n/);
  const line = lines[start.line - 1];
  expect(start.line, where).toBe(end.line);
  expect(line, where).toBeDefined();
  expect(start.column, where).toBeGreaterThanOrEqual(1);
  expect(end.column, where).toBeGreaterThanOrEqual(start.column);
  expect(end.column, where).toBeLessThanOrEqual((line ?? '').length + 1);
  return (line ?? '').slice(start.column - 1, end.column - 1);
}

/** What a stretch of a file says, its quoting taken away. */
function plain(raw: string, { start }: Finding['range'], text: string, file: string): string {
  if (file.endsWith('.md'))
    return raw
      .replaceAll('**', '')
      .replace(/\\([\\|_*])/g, '$1')
      .replaceAll('<br>', '\n');
  const line = text.split(/\r?\n/)[start.line - 1] ?? '';
  const quote = line.charAt(start.column - 2);
  return quote === '"' || quote === "'" ? String(parse(quote + raw + quote)) : raw;
}
