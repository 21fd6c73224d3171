/** `check --format gitlab`: a Code Quality report of GitLab (CodeClimate's issues), each with a fingerprint of its own. */
import { createHash } from 'node:crypto';
import { fingerprints } from '../lint/fingerprint.js';
import type { Severity } from '../model/finding.js';
import { forJson, forTerminal } from '../text/encode.js';
import { type CheckReport, said } from './check-report.js';

const severityNames: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export function gitlab(report: CheckReport): string {
  const keys = fingerprints(report.result.findings);
  const issues = report.result.findings.map((finding) => ({
    description: forTerminal(said(finding, report), { lines: true }),
    check_name: finding.rule,
    fingerprint: createHash('sha256')
      .update(keys.get(finding) ?? '')
      .digest('hex'),
    severity: severityNames[finding.severity],
    location: {
      path: report.view.tracked(finding.file),
      lines: { begin: finding.range.start.line, end: finding.range.end.line },
    },
  }));
  return `${forJson(JSON.stringify(issues, null, 2))}\n`;
}
