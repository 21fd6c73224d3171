/** The JSON contract, version 1: keys may be added, none removed. `file` is root-relative with `/`. */
import { render } from '../lint/message.js';
import type { CheckResult } from '../lint/result.js';
import type { Finding } from '../model/finding.js';
import type { Language } from '../model/language.js';
import { forJson } from '../text/encode.js';
import { LineIndex } from '../text/line-index.js';

/** Any result as the document that goes out, `schemaVersion` first. */
export function json(result: object): string {
  return `${forJson(JSON.stringify({ schemaVersion: 1, ...result }, null, 2))}\n`;
}

/** `check --format json`. `textOf` gives the text of a file, to say where a fix would write. */
export function checkJson(result: CheckResult, language: Language, textOf: (file: string) => string): string {
  const linesOf = remembered(textOf);
  return json({
    findings: result.findings.map((finding) => findingJson(finding, language, linesOf)),
    summary: result.summary,
    ...(result.baseline === null ? {} : { baseline: result.baseline }),
    today: result.today,
    timezone: result.timezone,
    complete: result.complete,
    ...(result.unread.length > 0 ? { unread: result.unread } : {}),
  });
}

/** One finding as the contract has it. */
export function findingJson(finding: Finding, language: Language, linesOf: (file: string) => LineIndex): object {
  const { rule, messageId, severity, data, file, range, id, ref, path, field, related, fix } = finding;
  const text = (id: string, values: Finding['data']): string => render({ rule, messageId: id, data: values }, language);
  return {
    rule,
    messageId,
    severity,
    message: text(messageId, data),
    data,
    file,
    range,
    id,
    ref,
    path,
    field,
    ...(related === undefined
      ? {}
      : {
          related: related.map((place) => ({
            file: place.file,
            range: place.range,
            message: text(place.messageId, place.data),
          })),
        }),
    ...(fix === undefined
      ? {}
      : {
          fix: {
            safe: fix.safe,
            description: text(fix.description, fix.data),
            edits: fix.edits.map((edit) => ({
              file: edit.file,
              range: linesOf(edit.file).range(edit.span),
              text: edit.text,
            })),
          },
        }),
  };
}

/** The line index of each file's text, made once. */
export function remembered(textOf: (file: string) => string): (file: string) => LineIndex {
  const known = new Map<string, LineIndex>();
  return (file) => {
    let lines = known.get(file);
    if (lines === undefined) {
      lines = new LineIndex(textOf(file));
      known.set(file, lines);
    }
    return lines;
  };
}
