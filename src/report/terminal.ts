/** `check` for a person: grouped by file, each finding with its words, its line and carets; what to do first last. */
import { render } from '../lint/message.js';
import type { CheckResult } from '../lint/result.js';
import { reportMessages } from '../messages/report.js';
import { say } from '../messages/say.js';
import { type Finding, reservedRules, severities } from '../model/finding.js';
import { forTerminal } from '../text/encode.js';
import { LineIndex } from '../text/line-index.js';
import { padEnd, truncate, width, wrap } from '../text/width.js';
import { byFile } from './check-report.js';
import { frame } from './frame.js';
import type { View } from './view.js';

/** With more findings than this, the footer says where to begin. */
const few = 5;
const first = 3;

/** In parts, for there may be a hundred thousand findings. `textOf` gives the text of a file by its workspace path. */
export function* terminal(
  result: CheckResult,
  view: View,
  textOf: (file: string) => string,
  quiet: boolean,
): Iterable<string> {
  const shown = quiet ? result.findings.filter((finding) => finding.severity === 'error') : result.findings;
  let isFirst = true;
  for (const [file, findings] of byFile(shown)) {
    const text = textOf(file);
    const lines = new LineIndex(text);
    const blocks = findings.map((finding) => block(finding, view, text, lines));
    const heading = view.paint.strong(forTerminal(view.shown(file)));
    yield `${isFirst ? '' : '\n'}${[heading, ...blocks].join('\n\n')}\n`;
    isFirst = false;
  }
  if (!quiet) yield `${isFirst ? '' : '\n'}${footer(result, view)}\n`;
}

function block(finding: Finding, view: View, text: string, lines: LineIndex): string {
  const { paint, language } = view;
  const { line, column } = finding.range.start;
  const head = `  ${line}:${column}  ${paint[finding.severity](say(reportMessages[finding.severity], language))}  ${paint.faint(finding.rule)}`;
  const message = forTerminal(render(finding, language));
  const body = (view.columns === null ? [message] : wrap(message, view.columns - 4)).map((part) => `    ${part}`);
  if (text === '') return [head, ...body].join('\n');
  const { code, carets } = frame(text, lines, finding.span, view.columns);
  return [head, ...body, paint.faint(code), markCarets(carets, finding, view)].join('\n');
}

function markCarets(carets: string, finding: Finding, view: View): string {
  const at = carets.indexOf('^');
  return view.paint.faint(carets.slice(0, at)) + view.paint[finding.severity](carets.slice(at));
}

function footer(result: CheckResult, view: View): string {
  const { language, paint } = view;
  const { summary, findings } = result;
  const lines: string[] = [];
  if (findings.length > few) lines.push(...beginWith(findings, view), '');
  const data = { ...summary, n: findings.length };
  if (findings.length > 0) {
    const colour = summary.errors > 0 ? paint.error : summary.warnings > 0 ? paint.warning : paint.info;
    lines.push(colour(say(reportMessages.summary, language, data)), paint.faint(say(reportMessages.explain, language)));
  } else if (summary.documents > 0) lines.push(paint.good(say(reportMessages.clean, language, data)));
  else lines.push(say(reportMessages.nothing, language));
  return lines.join('\n');
}

/** The gravest findings first; those that keep a file from being read before all. */
function beginWith(findings: readonly Finding[], view: View): string[] {
  const weight = (finding: Finding): number =>
    severities.indexOf(finding.severity) * 2 - (reservedRules.some((rule) => rule === finding.rule) ? 1 : 0);
  const chosen = findings.toSorted((a, b) => weight(a) - weight(b)).slice(0, first);
  const places = chosen.map(
    ({ file, range }) => `${forTerminal(view.shown(file))}:${range.start.line}:${range.start.column}`,
  );
  const widest = Math.max(...places.map(width));
  const heading = say(reportMessages.startWith, view.language, { n: findings.length, first: chosen.length });
  return [
    view.paint.strong(heading),
    ...chosen.map((finding, index) => {
      const message = forTerminal(render(finding, view.language));
      const room = view.columns === null ? 100 : Math.max(20, view.columns - widest - 4);
      return `  ${padEnd(places[index] ?? '', widest)}  ${truncate(message, room)}`;
    }),
  ];
}
