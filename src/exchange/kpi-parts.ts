/** A cell that holds several KPIs, a part each. */
import { readKpi } from '../language/kpi.js';

const numberedPart = /(^|[\s;；，,。])(?:[（(]?(\d{1,2})[)）.、．](?!\d)|([①②③④⑤⑥⑦⑧⑨⑩]))\s*/g;
const pieces = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|(\d,(?=\d{3}(?!\d)))|([;；，,、])|[\s\S]/g;

/**
 * The KPIs of a cell, one a line of it, and of a line that numbers or enumerates them one a part, where every part
 * reads as a KPI by itself: it has a number and names what it measures. Numbers that only count the parts are left out.
 */
export function kpisIn(cell: string): string[] {
  const lines = cell.split('\n').map((line) => line.trim());
  const bare = unnumbered(lines.filter((line) => line !== ''));
  return bare.flatMap((line) => {
    for (const parts of [numbered(line), enumerated(line)]) {
      if (parts.length > 1 && parts.every(isKpi)) return parts;
    }
    return [line];
  });
}

function isKpi(part: string): boolean {
  const { quantified, targets } = readKpi(part);
  return quantified && targets.some(({ metric }) => metric !== '');
}

/** Lines that count themselves, 1 to the last, without their numbers. */
function unnumbered(lines: readonly string[]): readonly string[] {
  const matches = lines.map((line) => /^[（(]?(\d{1,2})[)）.、．](?!\d)\s*(.+)$/.exec(line));
  const counts = lines.length > 1 && matches.every((match, index) => Number(match?.[1]) === index + 1);
  return counts ? matches.map((match) => match?.[2] ?? '') : lines;
}

/** `1、… 2、…`, `①…②…`: the parts, where the numbers count from 1 and the line begins with the first. */
function numbered(line: string): string[] {
  const marks = [...line.matchAll(numberedPart)];
  const numbers = marks.map(([, , digits, circled]) =>
    circled === undefined ? Number(digits) : '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(circled) + 1,
  );
  if (marks[0]?.index !== 0 || numbers.some((number, index) => number !== index + 1)) return [];
  return marks.map((mark, index) => {
    const end = marks[index + 1]?.index ?? line.length;
    return line
      .slice(mark.index + mark[0].length, end)
      .replace(/[\s;；，,。]+$/, '')
      .trim();
  });
}

/** Parts between `、`, `；` and `，` outside of brackets. */
function enumerated(line: string): string[] {
  const parts = [''];
  for (const [piece, , separator] of line.matchAll(pieces)) {
    if (separator === undefined) parts[parts.length - 1] += piece;
    else parts.push('');
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
