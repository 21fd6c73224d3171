/**
 * File patterns of the settings: `*` and `?` within a name, `**` over folders, `{a,b}` for either. Matching takes at
 * most pattern × path steps, so that no pattern of a checked repository can hang the check.
 */

/** Whether a path (with `/`, relative to the root) fits a pattern. A pattern without `/` fits the name in any folder. */
export function matchesGlob(pattern: string, path: string): boolean {
  return alternatives(pattern.replace(/^\.\//, '')).some((single) => {
    const folders = single.endsWith('/') ? `${single}**` : single;
    return matchPath((folders.includes('/') ? folders : `**/${folders}`).replace(/^\//, ''), path);
  });
}

const mostAlternatives = 100;

/** The patterns that `{a,b}` stands for; beyond a hundred, braces are taken literally. */
function alternatives(pattern: string): readonly string[] {
  let patterns = [pattern];
  for (;;) {
    const next: string[] = [];
    for (const one of patterns) {
      const brace = /\{([^{}]*,[^{}]*)\}/.exec(one);
      if (brace === null) next.push(one);
      else for (const part of (brace[1] ?? '').split(',')) next.push(one.slice(0, brace.index) + part + one.slice(brace.index + brace[0].length));
    }
    if (next.length > mostAlternatives) return [pattern];
    if (next.length === patterns.length) return next;
    patterns = next;
  }
}

function matchPath(pattern: string, path: string): boolean {
  return wildcard(pattern.split('/'), path.split('/'), (part) => part === '**', matchName);
}

function matchName(pattern: string, name: string): boolean {
  return wildcard([...pattern], [...name], (part) => part === '*', (part, character) => part === '?' || part === character);
}

/** Greedy matching with one step back to the last wildcard: a wildcard stands for any run of parts, also none. */
function wildcard<T>(pattern: readonly T[], parts: readonly T[], isWild: (part: T) => boolean, fits: (part: T, value: T) => boolean): boolean {
  let p = 0;
  let at = 0;
  let star = -1;
  let resume = 0;
  while (at < parts.length) {
    const part = pattern[p];
    const value = parts[at] as T;
    if (part !== undefined && isWild(part)) {
      star = p++;
      resume = at;
    } else if (part !== undefined && fits(part, value)) {
      p++;
      at++;
    } else if (star >= 0) {
      p = star + 1;
      at = ++resume;
    } else return false;
  }
  return pattern.slice(p).every(isWild);
}
