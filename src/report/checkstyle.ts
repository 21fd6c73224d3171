/** `check --format checkstyle`: the XML of Checkstyle, which Jenkins, reviewdog and many editors read. */
import type { Finding } from '../model/finding.js';
import { forXml } from '../text/encode.js';
import { byFile, type CheckReport, said } from './check-report.js';

export function checkstyle(report: CheckReport): string {
  const files = [...byFile(report.result.findings)].map(([file, findings]) => {
    const errors = findings.map((finding) => `    ${error(finding, report)}\n`).join('');
    return `  <file name="${forXml(report.view.tracked(file))}">\n${errors}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
}

function error(finding: Finding, report: CheckReport): string {
  const { line, column } = finding.range.start;
  const message = forXml(said(finding, report));
  return `<error line="${line}" column="${column}" severity="${finding.severity}" message="${message}" source="tallystick.${finding.rule}"/>`;
}
