/** `check --format markdown`: a comment for a pull or merge request, and the job summary of GitHub Actions. */
import { formatMessages } from '../messages/formats.js';
import { reportMessages } from '../messages/report.js';
import { say } from '../messages/say.js';
import type { Finding } from '../model/finding.js';
import type { Text } from '../model/language.js';
import { forCommentCell } from '../text/encode.js';
import { type CheckReport, gravestFirst, said } from './check-report.js';

/** GitHub takes 65,536 characters a comment; the rest is for what somebody puts around it. */
const mostCharacters = 60_000;

export function checkMarkdown(report: CheckReport): string {
  const { result, view } = report;
  const t = (text: Text, data = {}): string => say(text, view.language, data);
  const { findings, summary } = result;
  const data = { ...summary, n: findings.length };
  const nothing = summary.documents === 0 ? reportMessages.nothing : reportMessages.clean;
  // The comment lets a bot find its own words again, to replace them.
  const head = [
    '<!-- tallystick -->',
    `### ${t(formatMessages.heading)}`,
    '',
    t(findings.length > 0 ? reportMessages.summary : nothing, data),
  ];
  const columns = [formatMessages.severity, formatMessages.place, formatMessages.rule, formatMessages.finding];
  const header = [`| ${columns.map((text) => t(text)).join(' | ')} |`, `|${'---|'.repeat(columns.length)}`];
  const rows: string[] = [];
  let room = mostCharacters - head.join('\n').length;
  for (const finding of gravestFirst(findings)) {
    const row = rowOf(finding, report);
    room -= row.length + 1;
    if (room < 0) break;
    rows.push(row);
  }
  const left = findings.length - rows.length;
  const foot = [
    ...(left > 0 ? ['', t(formatMessages.rowsCut, { left })] : []),
    ...(result.complete ? [] : ['', t(formatMessages.incomplete, { n: result.unread.length })]),
  ];
  return `${[...head, ...(rows.length > 0 ? ['', ...header, ...rows] : []), ...foot].join('\n')}\n`;
}

function rowOf(finding: Finding, report: CheckReport): string {
  const { line, column } = finding.range.start;
  const cells = [
    say(reportMessages[finding.severity], report.view.language),
    `${report.view.tracked(finding.file)}:${line}:${column}`,
    finding.rule,
    said(finding, report),
  ];
  return `| ${cells.map(forCommentCell).join(' | ')} |`;
}
