/**
 * Path patterns of `tally.yaml` (`include`, `exclude`, `overrides`) and of `.gitignore`, by one matcher.
 *
 * A pattern comes from the repository that is being checked, so it may be hostile: instead of a backtracking regular
 * expression it becomes a small automaton, whose time is the pattern's length × the path's length, whatever they are.
 */

type Step =
  | { readonly op: 'is'; readonly code: number }
  /** Any character but `/`. */
  | { readonly op: 'name' }
  /** Any character. */
  | { readonly op: 'any' }
  | { readonly op: 'class'; readonly ranges: readonly (readonly [number, number])[]; readonly negated: boolean }
  | { readonly op: 'fork'; readonly to: number[] }
  | { readonly op: 'end' };

export interface GlobOptions {
  /** `{a,b}` means either; `.gitignore` has no such thing. */
  readonly braces: boolean;
  /** A pattern that matches a folder also matches everything inside it. */
  readonly inside: boolean;
}

const slash = 47;
/** Longer patterns are no patterns that anybody wrote by hand; they match nothing. */
const longest = 1000;

/**
 * A test for paths with `/`: `*` and `?` stay inside a name, `**` as a whole segment spans folders,
 * `[a-z]` and `[!a-z]` are classes, a backslash takes the next character as it is.
 */
export function compileGlob(pattern: string, options: GlobOptions): (path: string) => boolean {
  if (pattern.length > longest) return () => false;
  if (!/[*?[\\{]/.test(pattern)) {
    const folder = `${pattern}/`;
    return options.inside ? (path) => path === pattern || path.startsWith(folder) : (path) => path === pattern;
  }
  const steps = new Compiler(pattern, options).compile();
  return (path) => run(steps, path);
}

/**
 * One test for a list of patterns of the settings. A pattern without a slash is looked for at every depth, one with a
 * slash counts from the root, and a folder stands for all that is in it (`archive`, `archive/`, `./archive`).
 */
export function compileGlobs(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns
    .map((pattern) => pattern.trim().replace(/^\.\//, '').replace(/\/+$/, ''))
    .filter((pattern) => pattern !== '')
    .map((pattern) => (pattern.includes('/') ? pattern.replace(/^\/+/, '') : `**/${pattern}`))
    .map((pattern) => compileGlob(pattern, { braces: true, inside: true }));
  return (path) => tests.some((test) => test(path));
}

class Compiler {
  readonly #characters: readonly string[];
  readonly #options: GlobOptions;
  readonly #steps: Step[] = [];
  /** Open braces: where the choice forks, and the ends of its branches, which jump behind it. */
  readonly #open: { fork: number[]; ends: number[][] }[] = [];
  readonly #closers: ReadonlySet<number>;

  constructor(pattern: string, options: GlobOptions) {
    this.#characters = [...pattern];
    this.#options = options;
    this.#closers = options.braces ? pairedBraces(this.#characters) : new Set();
  }

  compile(): readonly Step[] {
    for (let at = 0; at < this.#characters.length; ) at = this.#take(at);
    if (this.#options.inside) {
      const fork = this.#fork();
      fork.push(this.#steps.length);
      this.#is('/');
      this.#anything();
      fork.push(this.#steps.length);
    }
    this.#steps.push({ op: 'end' });
    return this.#steps;
  }

  /** Compiles what stands at an index and returns the index behind it. */
  #take(at: number): number {
    const character = this.#characters[at] ?? '';
    if (character === '*') return this.#star(at);
    if (character === '?') this.#steps.push({ op: 'name' });
    else if (character === '\\' && at + 1 < this.#characters.length) {
      this.#is(this.#characters[at + 1] ?? '');
      return at + 2;
    } else if (character === '[') return this.#class(at);
    else if (this.#closers.has(at)) this.#brace(character);
    else if (character === ',' && this.#open.length > 0) this.#branch();
    else this.#is(character);
    return at + 1;
  }

  #star(at: number): number {
    let end = at;
    while (this.#characters[end] === '*') end++;
    const before = this.#characters[at - 1];
    const after = this.#characters[end];
    if (end - at < 2 || !this.#bounds(before, '{,') || !this.#bounds(after, ',}')) {
      this.#repeat({ op: 'name' });
      return end;
    }
    if (after !== '/') {
      // `a/**` is what is inside `a`; a lone `**` is everything.
      if (before === '/') this.#steps.push({ op: 'any' });
      this.#anything();
      return end;
    }
    // `**/` is any number of folders, none included.
    const fork = this.#fork();
    fork.push(this.#steps.length);
    this.#anything();
    this.#is('/');
    fork.push(this.#steps.length);
    return end + 1;
  }

  /** Whether a neighbour ends a segment: `/`, the pattern's end, or the edge of a choice. */
  #bounds(neighbour: string | undefined, edges: string): boolean {
    return neighbour === undefined || neighbour === '/' || (this.#open.length > 0 && edges.includes(neighbour));
  }

  #class(at: number): number {
    const read = readClass(this.#characters, at);
    if (read === null) {
      this.#is('[');
      return at + 1;
    }
    this.#steps.push(read.step);
    return read.end;
  }

  #brace(character: string): void {
    if (character === '{') {
      const fork = this.#fork();
      fork.push(this.#steps.length);
      this.#open.push({ fork, ends: [] });
      return;
    }
    const choice = this.#open.pop();
    for (const end of choice?.ends ?? []) end.push(this.#steps.length);
  }

  #branch(): void {
    const choice = this.#open.at(-1);
    choice?.ends.push(this.#fork());
    choice?.fork.push(this.#steps.length);
  }

  #is(character: string): void {
    this.#steps.push({ op: 'is', code: character.codePointAt(0) ?? 0 });
  }

  #anything(): void {
    this.#repeat({ op: 'any' });
  }

  #repeat(step: Step): void {
    const start = this.#steps.length;
    const fork = this.#fork();
    fork.push(this.#steps.length);
    this.#steps.push(step, { op: 'fork', to: [start] });
    fork.push(this.#steps.length);
  }

  #fork(): number[] {
    const to: number[] = [];
    this.#steps.push({ op: 'fork', to });
    return to;
  }
}

/** The indexes of braces that have a partner; any other brace is a plain character. */
function pairedBraces(characters: readonly string[]): Set<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < characters.length; at++) {
    if (characters[at] === '\\') at++;
    else if (characters[at] === '{') open.push(at);
    else if (characters[at] === '}') {
      const start = open.pop();
      if (start !== undefined) paired.add(start).add(at);
    }
  }
  return paired;
}

function readClass(characters: readonly string[], at: number): { step: Step; end: number } | null {
  let index = at + 1;
  const negated = characters[index] === '!' || characters[index] === '^';
  if (negated) index++;
  const ranges: [number, number][] = [];
  const first = index;
  while (index < characters.length && (characters[index] !== ']' || index === first)) {
    if (characters[index] === '\\') index++;
    const low = characters[index]?.codePointAt(0) ?? 0;
    let high = low;
    if (characters[index + 1] === '-' && characters[index + 2] !== undefined && characters[index + 2] !== ']') {
      index += characters[index + 2] === '\\' ? 3 : 2;
      high = characters[index]?.codePointAt(0) ?? 0;
    }
    ranges.push([low, high]);
    index++;
  }
  return index < characters.length ? { step: { op: 'class', ranges, negated }, end: index + 1 } : null;
}

/** Runs all ways through the automaton at once. */
function run(steps: readonly Step[], path: string): boolean {
  let now = new Set<number>();
  enter(steps, 0, now);
  for (const character of path) {
    const code = character.codePointAt(0) ?? 0;
    const next = new Set<number>();
    for (const at of now) if (accepts(steps[at], code)) enter(steps, at + 1, next);
    if (next.size === 0) return false;
    now = next;
  }
  return now.has(steps.length - 1);
}

function accepts(step: Step | undefined, code: number): boolean {
  switch (step?.op) {
    case 'is':
      return step.code === code;
    case 'name':
      return code !== slash;
    case 'any':
      return true;
    case 'class':
      return code !== slash && step.ranges.some(([low, high]) => low <= code && code <= high) !== step.negated;
    default:
      return false;
  }
}

/** Adds a step and, through forks, all that can be reached from it without reading a character. */
function enter(steps: readonly Step[], start: number, into: Set<number>): void {
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (into.has(at)) continue;
    into.add(at);
    const step = steps[at];
    if (step?.op === 'fork') waiting.push(...step.to);
  }
}
