/** `check --format sarif`: SARIF 2.1.0 (OASIS), within what GitHub code scanning takes of it. */
import { createHash } from 'node:crypto';
import { fingerprintOf } from '../lint/fingerprint.js';
import { sarifMessages } from '../messages/formats.js';
import { say } from '../messages/say.js';
import type { Finding, Severity } from '../model/finding.js';
import type { Language } from '../model/language.js';
import { version } from '../model/version.js';
import { ruleDocs } from '../rules/docs.js';
import { reservedDocs } from '../rules/reserved.js';
import type { RuleDocs } from '../rules/rule.js';
import { forJson, forSarifText } from '../text/encode.js';
import type { Range } from '../text/span.js';
import { type CheckReport, gravestFirst, said } from './check-report.js';

/** More results than these are refused by GitHub. */
const mostResults = 25_000;
/** Places beside a result; GitHub takes a thousand, nobody reads twenty. */
const mostRelated = 20;

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export function sarif(report: CheckReport): string {
  const { result, view } = report;
  const all = result.findings.length > mostResults ? gravestFirst(result.findings) : result.findings;
  const findings = all.slice(0, mostResults);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'tallystick', version, rules: rules.map((rule) => ruleJson(rule, view.language)) },
        },
        automationDetails: { id: 'tallystick/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The top folder of the repository.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, all.length) }],
        results: findings.map((finding) => resultJson(finding, rules.indexOf(finding.rule), report)),
      },
    ],
  };
  return `${forJson(JSON.stringify(log, null, 2))}\n`;
}

function ruleJson(id: string, language: Language): object {
  const docs: RuleDocs | undefined = ruleDocs[id] ?? reservedDocs[id as keyof typeof reservedDocs];
  if (docs === undefined) return { id };
  return {
    id,
    shortDescription: { text: say(docs.summary, language) },
    help: { text: say(docs.why, language) },
  };
}

/** What the results do not say: files nobody could read, results that did not fit. */
function notifications({ result, view }: CheckReport, count: number): object[] {
  const unread = result.unread.map(({ file }) => ({
    level: 'warning',
    message: { text: say(sarifMessages.unread, view.language, { file: forSarifText(file) }) },
  }));
  if (count <= mostResults) return unread;
  const data = { n: count, most: mostResults };
  return [...unread, { level: 'warning', message: { text: say(sarifMessages.cut, view.language, data) } }];
}

function resultJson(finding: Finding, ruleIndex: number, report: CheckReport): object {
  const { related = [] } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: forSarifText(said(finding, report)) },
    locations: [{ physicalLocation: place(finding.file, finding.range, report) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.slice(0, mostRelated).map((other, id) => ({
            id,
            physicalLocation: place(other.file, other.range, report),
            message: { text: forSarifText(said({ ...finding, ...other }, report)) },
          })),
        }),
    partialFingerprints: { 'ruleItemField/v1': digest(finding) },
  };
}

function digest(finding: Finding): string {
  const { rule, item, field } = fingerprintOf(finding);
  return createHash('sha256')
    .update(JSON.stringify([rule, item, field]))
    .digest('hex')
    .slice(0, 32);
}

function place(file: string, { start, end }: Range, { view }: CheckReport): object {
  return {
    artifactLocation: { uri: view.tracked(file).split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}
