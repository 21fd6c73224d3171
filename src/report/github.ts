/**
 * `check --format github`: workflow commands, which GitHub Actions draws as annotations beside the lines of a change.
 * It draws ten of each severity a step, so the gravest come first, and what it leaves out is said.
 */
import { formatMessages } from '../messages/formats.js';
import { reportMessages } from '../messages/report.js';
import { say } from '../messages/say.js';
import type { Finding, Severity } from '../model/finding.js';
import { severities } from '../model/finding.js';
import { forWorkflowLog, forWorkflowMessage, forWorkflowProperty } from '../text/encode.js';
import { type CheckReport, gravestFirst, said } from './check-report.js';

/** Annotations of one severity that GitHub draws for a step. */
const mostDrawn = 10;

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function github(report: CheckReport): string {
  const { result, view, quiet } = report;
  const shown = quiet ? result.findings.filter(({ severity }) => severity === 'error') : result.findings;
  const lines = gravestFirst(shown).map((finding) => annotation(finding, report));
  const most = Math.max(...severities.map((one) => shown.filter(({ severity }) => severity === one).length));
  if (most > mostDrawn) lines.push(line(say(formatMessages.annotationsCut, view.language, { most: mostDrawn })));
  if (!quiet) lines.push(line(summary(report)));
  return lines.map((text) => `${text}\n`).join('');
}

function annotation(finding: Finding, report: CheckReport): string {
  const { start, end } = finding.range;
  // GitHub takes columns only of a place within one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = Object.entries({
    file: report.view.tracked(finding.file),
    line: start.line,
    endLine: end.line,
    ...columns,
    title: finding.rule,
  }).map(([name, value]) => `${name}=${forWorkflowProperty(String(value))}`);
  return `::${commands[finding.severity]} ${properties.join(',')}::${forWorkflowMessage(said(finding, report))}`;
}

function line(text: string): string {
  return forWorkflowLog(text);
}

function summary({ result, view }: CheckReport): string {
  const data = { ...result.summary, n: result.findings.length };
  const text = result.findings.length > 0 ? reportMessages.summary : reportMessages.clean;
  return say(result.summary.documents === 0 && data.n === 0 ? reportMessages.nothing : text, view.language, data);
}
