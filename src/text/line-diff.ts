/** Which lines of two texts are the same: the shortest way from one to the other. */

/** A run of lines: the same on both sides, or gone from the first and come in the second. Counts from 0. */
export interface LineRun {
  readonly kind: 'same' | 'gone' | 'come';
  readonly lines: readonly string[];
  /** Where the run begins in the first and in the second text. */
  readonly before: number;
  readonly after: number;
}

/** A text in lines, each with its line end; none for an empty text. */
export function linesWithEnds(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

/** More steps than this are not looked for: then all of one side goes and all of the other comes. */
const mostSteps = 1000;

/** The runs of two texts, in order. */
export function lineDiff(before: readonly string[], after: readonly string[]): LineRun[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const middle = steps(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const kinds: LineRun['kind'][] = [
    ...new Array<LineRun['kind']>(head).fill('same'),
    ...middle,
    ...new Array<LineRun['kind']>(tail).fill('same'),
  ];
  return runsOf(kinds, before, after);
}

function runsOf(kinds: readonly LineRun['kind'][], before: readonly string[], after: readonly string[]): LineRun[] {
  const runs: { kind: LineRun['kind']; lines: string[]; before: number; after: number }[] = [];
  let left = 0;
  let right = 0;
  for (const kind of kinds) {
    let run = runs.at(-1);
    if (run?.kind !== kind) {
      run = { kind, lines: [], before: left, after: right };
      runs.push(run);
    }
    run.lines.push((kind === 'come' ? after[right] : before[left]) ?? '');
    if (kind !== 'come') left++;
    if (kind !== 'gone') right++;
  }
  return runs;
}

/** Myers' greedy algorithm: the furthest that each diagonal gets in d steps, and the way back. */
function steps(before: readonly string[], after: readonly string[]): LineRun['kind'][] {
  const [n, m] = [before.length, after.length];
  if (n === 0 || m === 0) return all(n, m);
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= Math.min(n + m, mostSteps); d++) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(furthest, k, d) ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < n && x - k < m && before[x] === after[x - k]) x++;
      furthest.set(k, x);
      if (x >= n && x - k >= m) return wayBack(trace, n, m);
    }
  }
  return all(n, m);
}

function all(n: number, m: number): LineRun['kind'][] {
  return [...new Array<LineRun['kind']>(n).fill('gone'), ...new Array<LineRun['kind']>(m).fill('come')];
}

function goesDown(furthest: ReadonlyMap<number, number>, k: number, d: number): boolean {
  return k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
}

function wayBack(trace: readonly ReadonlyMap<number, number>[], n: number, m: number): LineRun['kind'][] {
  const kinds: LineRun['kind'][] = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d--) {
    const furthest = trace[d] ?? new Map<number, number>();
    const from = goesDown(furthest, x - y, d) ? x - y + 1 : x - y - 1;
    const [startX, startY] = [furthest.get(from) ?? 0, (furthest.get(from) ?? 0) - from];
    for (; x > startX && y > startY && y > 0; x--, y--) kinds.push('same');
    if (d > 0) kinds.push(x === startX ? 'come' : 'gone');
    [x, y] = [startX, startY];
  }
  return kinds.reverse();
}
