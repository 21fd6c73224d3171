/**
 * The fast way to compare two versions of a large checklist: leave out the needs that are the same, byte by byte, and
 * read only the rest. Only for the plain layout that nearly every file has; of any other, null says to read it whole.
 */

/** A file cut at its needs. */
export interface Cut {
  /** All before the first need. */
  readonly head: string;
  readonly needs: readonly string[];
  /** All behind the last need. */
  readonly tail: string;
}

/** Larger files may hit one of the loader's limits, which only the whole shows. */
const longest = 1_000_000;

/** Two versions without the needs that stand in both. */
export function changedNeeds(one: Cut, other: Cut): { readonly before: string; readonly after: string } | null {
  if (one.head !== other.head || one.tail !== other.tail) return null;
  const inBoth = new Set(one.needs);
  const kept = new Set(other.needs.filter((need) => inBoth.has(need)));
  const rest = ({ head, needs, tail }: Cut) => head + needs.filter((need) => !kept.has(need)).join('') + tail;
  return { before: rest(one), after: rest(other) };
}

/** What may mean something beyond its own need, or run over lines: tabs, anchors, aliases, tags, directives. */
const unusual = /[\t\r]|(?:^|[\s[{,:-])[&*!%@`]/m;

/** Null where the layout is not the plain one. */
export function cutAtNeeds(text: string): Cut | null {
  if (text.length > longest || unusual.test(text)) return null;
  const lines = text.split('\n').map((line) => `${line}\n`);
  // The file's last line end is no line of its own.
  if (lines.at(-1) === '\n') lines.pop();
  else return null;
  if (lines.some(hasOpenQuote)) return null;
  let start = lines.indexOf('requirements:\n') + 1;
  while (start > 0 && isComment(lines[start])) start++;
  const indent = /^ *(?=- id: )/.exec(lines[start] ?? '')?.[0];
  if (start === 0 || indent === undefined || !lines.slice(0, start).some((line) => line.startsWith('kind: ')))
    return null;
  return parted(lines, start, indent.length);
}

function isComment(line: string | undefined): boolean {
  return line !== undefined && /^ *#/.test(line);
}

/** A quote that may go on in the next line. An apostrophe looks like one, which costs nothing but time. */
function hasOpenQuote(line: string): boolean {
  for (const quote of ['"', "'"]) {
    let count = 0;
    for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1)) count++;
    if (count % 2 === 1) return true;
  }
  return false;
}

/** From a need's dash to the next one's; what stands less far to the right is behind the needs. */
function parted(lines: readonly string[], start: number, indent: number): Cut | null {
  const needs: string[] = [];
  let at = start;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const depth = line.search(/[^ ]/);
    if (depth > indent || line === '\n' || isComment(line)) needs[needs.length - 1] += line;
    else if (depth === indent && /^ *- id: \S+\n$/.test(line)) needs.push(line);
    else break;
  }
  const tail = lines.slice(at).join('');
  const endsPlainly = tail === '' || /^[\p{L}\w-]+:/u.test(tail);
  return endsPlainly && areNamed(needs) ? { head: lines.slice(0, start).join(''), needs, tail } : null;
}

/** Every id stands once: then no need or goal can be taken for one of those left out. */
function areNamed(needs: readonly string[]): boolean {
  const seen = new Set<string>();
  for (const need of needs) {
    for (const [, id = ''] of need.matchAll(/(?<![\p{L}\w-])(?:id|编号|編號): *([^\s,}]+)/gu)) {
      if (seen.has(id)) return false;
      seen.add(id);
    }
  }
  return true;
}
