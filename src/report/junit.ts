/** `check --format junit`: a suite a document, a case a finding; a document without findings is one case that passes. */
import { type FailOn, reaches } from '../lint/result.js';
import type { Finding } from '../model/finding.js';
import { forXml } from '../text/encode.js';
import { byFile, type CheckReport, said } from './check-report.js';

export function junit(report: CheckReport): string {
  const { result, failOn } = report;
  const files = byFile(result.findings);
  for (const file of result.clean) files.set(file, []);
  const suites = [...files].map(([file, findings]) => suite(file, findings, report));
  const cases = [...files.values()].reduce((total, { length }) => total + Math.max(1, length), 0);
  const failures = failing(result.findings, failOn);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tally check" tests="${cases}" failures="${failures}" errors="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function failing(findings: readonly Finding[], failOn: FailOn): number {
  return findings.filter(({ severity }) => reaches(severity, failOn)).length;
}

function suite(file: string, findings: readonly Finding[], report: CheckReport): string {
  const name = forXml(report.view.tracked(file));
  const count = Math.max(1, findings.length);
  const cases = findings.map((finding) => testCase(name, finding, report));
  return [
    `  <testsuite name="${name}" tests="${count}" failures="${failing(findings, report.failOn)}" errors="0" skipped="0">`,
    ...(cases.length === 0 ? [`    <testcase classname="${name}" name="tally check"/>`] : cases),
    '  </testsuite>',
  ].join('\n');
}

/** What is no reason to fail is told in the output of a case that passes: the verdict is the one of the exit code. */
function testCase(name: string, finding: Finding, report: CheckReport): string {
  const { line, column } = finding.range.start;
  const message = forXml(said(finding, report));
  const at = `${name}:${line}:${column}`;
  const text = `${at}: ${finding.severity} ${finding.rule}&#10;${message}`;
  const inner = reaches(finding.severity, report.failOn)
    ? `<failure type="${finding.severity}" message="${message}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase classname="${name}" name="${finding.rule} ${line}:${column}">${inner}</testcase>`;
}
