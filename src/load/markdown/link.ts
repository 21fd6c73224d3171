const bracketed = /<(?:[^<>\\\r\n]|\\.)*>/y;
const titles = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)/y;

/** The offset behind `(destination "title")` at `at`, or null where no such tail of a link stands. */
export function linkTail(text: string, at: number, end: number): number | null {
  if (at >= end || text[at] !== '(') return null;
  const from = skipSpace(text, at + 1, end);
  const destination = destinationEnd(text, from, end);
  if (destination === null) return null;
  let next = skipSpace(text, destination, end);
  if (next > destination) {
    titles.lastIndex = next;
    if (titles.test(text) && titles.lastIndex <= end) next = skipSpace(text, titles.lastIndex, end);
  }
  return next < end && text[next] === ')' ? next + 1 : null;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** The end of a destination: `<in brackets>`, or no white space and balanced parentheses (32 deep at most). */
function destinationEnd(text: string, from: number, end: number): number | null {
  if (text[from] === '<') {
    bracketed.lastIndex = from;
    return bracketed.test(text) && bracketed.lastIndex <= end ? bracketed.lastIndex : null;
  }
  let depth = 0;
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 127) break;
    if (code === 92 && at + 1 < end && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) at++;
    else if (code === 40 && ++depth > 32) return null;
    else if (code === 41 && --depth < 0) break;
  }
  return depth > 0 ? null : at;
}
