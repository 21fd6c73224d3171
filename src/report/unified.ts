/** Changes of texts as a unified diff, three lines of context around each. */
import { forTerminal } from '../text/encode.js';
import { type LineRun, lineDiff, linesWithEnds } from '../text/line-diff.js';
import type { View } from './view.js';

/** A file as it was and as it is to be; null where there is none. */
export interface TextPair {
  readonly file: string;
  readonly before: string | null;
  readonly after: string | null;
}

const context = 3;

/** All files, one after the other. */
export function unifiedDiff(pairs: readonly TextPair[], view: View): string {
  return pairs.map((pair) => fileDiff(pair, view)).join('');
}

function fileDiff({ file, before, after }: TextPair, { paint, shown }: View): string {
  const name = forTerminal(shown(file));
  const head = [
    paint.strong(`--- ${before === null ? '/dev/null' : `a/${name}`}`),
    paint.strong(`+++ ${after === null ? '/dev/null' : `b/${name}`}`),
  ];
  const runs = lineDiff(linesWithEnds(before ?? ''), linesWithEnds(after ?? ''));
  const lines = hunksOf(runs).flatMap((hunk) => [
    paint.info(headOf(hunk)),
    ...hunk.flatMap((run) => drawn(run, paint)),
  ]);
  return `${[...head, ...lines].join('\n')}\n`;
}

/** Runs with the lines of context between them cut down; what stays together is a hunk. */
function hunksOf(runs: readonly LineRun[]): LineRun[][] {
  const hunks: LineRun[][] = [];
  let hunk: LineRun[] = [];
  for (const [index, run] of runs.entries()) {
    if (run.kind !== 'same') {
      hunk.push(run);
      continue;
    }
    const isLast = index === runs.length - 1;
    const isFirst = index === 0;
    if (!isFirst && !isLast && run.lines.length <= context * 2) {
      hunk.push(run);
      continue;
    }
    if (!isFirst) hunks.push([...hunk, part(run, 0, context)]);
    hunk = isLast ? [] : [part(run, Math.max(0, run.lines.length - context), run.lines.length)];
  }
  if (hunk.some(({ kind }) => kind !== 'same')) hunks.push(hunk);
  return hunks.filter((each) => each.some(({ kind }) => kind !== 'same'));
}

function part(run: LineRun, from: number, to: number): LineRun {
  return { ...run, lines: run.lines.slice(from, to), before: run.before + from, after: run.after + from };
}

function headOf(hunk: readonly LineRun[]): string {
  const [first] = hunk;
  const count = (kind: 'gone' | 'come') =>
    hunk.reduce((total, run) => total + (run.kind === 'same' || run.kind === kind ? run.lines.length : 0), 0);
  const range = (start: number, lines: number) => `${lines === 0 ? start : start + 1},${lines}`;
  return `@@ -${range(first?.before ?? 0, count('gone'))} +${range(first?.after ?? 0, count('come'))} @@`;
}

const signs = { same: ' ', gone: '-', come: '+' } as const;

function drawn({ kind, lines }: LineRun, paint: View['paint']): string[] {
  const colour = kind === 'gone' ? paint.error : kind === 'come' ? paint.good : (text: string) => text;
  return lines.flatMap((line) => {
    const text = colour(signs[kind] + forTerminal(line.replace(/(?:\r\n|\n|\r)$/, '')));
    return /[\r\n]$/.test(line) ? [text] : [text, '\\ No newline at end of file'];
  });
}
