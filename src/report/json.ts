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

/** The same text part by part: of a result whose first key is a list that may be too long to be held as text. */
export function* jsonInParts(name: string, items: Iterable<object>, rest: object): Iterable<string> {
  yield `{\n  "schemaVersion": 1,\n  ${JSON.stringify(name)}: [`;
  let isEmpty = true;
  for (const item of items) {
    const text = JSON.stringify([item], null, 2);
    // Of a list in a list: two spaces further in, without its brackets.
    yield `${isEmpty ? '' : ','}${forJson(text.slice(1, -2).replaceAll('\n', '\n  '))}`;
    isEmpty = false;
  }
  const end = JSON.stringify(rest, null, 2);
  yield `${isEmpty ? ']' : '\n  ]'}${end === '{}' ? '\n' : `,${forJson(end.slice(1, -1))}`}}\n`;
}

/** `check --format json`, in parts. `textOf` gives the text of a file, to say where a fix would write. */
export function checkJson(
  { findings, summary, baseline, today, timezone, complete, unread }: CheckResult,
  language: Language,
  textOf: (file: string) => string,
): Iterable<string> {
  const linesOf = remembered(textOf);
  return jsonInParts(
    'findings',
    inTurn(findings, (finding) => findingJson(finding, language, linesOf)),
    {
      summary,
      ...(baseline === null ? {} : { baseline }),
      today,
      timezone,
      complete,
      ...(unread.length > 0 ? { unread } : {}),
    },
  );
}

/** What becomes of each, made when it is asked for. */
export function* inTurn<T, R>(items: Iterable<T>, made: (item: T) => R): Iterable<R> {
  for (const item of items) yield made(item);
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
