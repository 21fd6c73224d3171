/** One finding a line, `file:line:col: severity rule message`: for editors, grep and people in a hurry. */
import { render } from '../lint/message.js';
import type { CheckResult } from '../lint/result.js';
import { forTerminal } from '../text/encode.js';
import type { View } from './view.js';

export function concise(result: CheckResult, view: View, quiet: boolean): string {
  return result.findings
    .filter((finding) => !quiet || finding.severity === 'error')
    .map((finding) => {
      const { line, column } = finding.range.start;
      const message = forTerminal(render(finding, view.language));
      return `${forTerminal(view.shown(finding.file))}:${line}:${column}: ${finding.severity} ${finding.rule} ${message}\n`;
    })
    .join('');
}
