/** `check --format jsonl`: one finding a line, as in the JSON contract; the last line is the summary. */
import { forJson } from '../text/encode.js';
import type { CheckReport } from './check-report.js';
import { findingJson, remembered } from './json.js';

export function jsonl({ result, view, textOf }: CheckReport): string {
  const linesOf = remembered(textOf);
  const { summary, baseline, today, timezone, complete, unread } = result;
  const known = baseline === null ? {} : { baseline };
  const lines = [
    ...result.findings.map((finding) => findingJson(finding, view.language, linesOf)),
    { schemaVersion: 1, summary, ...known, today, timezone, complete, ...(unread.length > 0 ? { unread } : {}) },
  ];
  return lines.map((line) => `${forJson(JSON.stringify(line))}\n`).join('');
}
