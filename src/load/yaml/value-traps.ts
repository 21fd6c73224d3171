/** Traps of how values begin and end: signs that YAML keeps for itself, quotes and brackets that hold only a part. */
import type { Span } from '../../text/span.js';
import { closingQuote, column, openBrackets } from './lines.js';
import { quoted } from './quote.js';
import { excerpt, quoteWhole, type Scene, type Trap } from './scene.js';

/** `owner: *总监(甲方)`: an alias of nothing. */
export const maskedName: Trap = (scene) => {
  const { text, line, value, anchors } = scene;
  if (line.key !== null && text[line.key.start] === '*') {
    const key = text.slice(line.key.start, line.key.end);
    const fix = { description: 'fixQuote', span: line.key, text: quoted(key), safe: true } as const;
    return { messageId: 'undefinedAlias', span: line.key, data: { text: key }, fix };
  }
  const name = text[value.start] === '*' ? /^\*[^\s,[\]{}]*/.exec(text.slice(value.start, value.end))?.[0] : undefined;
  if (name === undefined) return null;
  const alone = value.start + name.length === value.end;
  if (alone && anchors.has(name.slice(1))) return null;
  return {
    messageId: 'undefinedAlias',
    span: value,
    data: { text: excerpt(text.slice(value.start, value.end)) },
    fix: quoteWhole(scene),
  };
};

export const comparator: Trap = (scene) => {
  const value = scene.text.slice(scene.value.start, scene.value.end);
  if (!/^[|>]/.test(value) || /^[|>](?:[+-][1-9]?|[1-9][+-]?)?(?:\s+#.*)?$/.test(value)) return null;
  return { messageId: 'comparatorAsBlock', span: scene.value, data: { text: excerpt(value) }, fix: quoteWhole(scene) };
};

export const reserved: Trap = (scene) => {
  const value = scene.text.slice(scene.value.start, scene.value.end);
  const sign = /^(?:[@`%,\]}]|\?\s)/.exec(value)?.[0].trim();
  // A bracket or comma may close or continue what an earlier line opened; only behind a key it cannot.
  if (sign === undefined || (scene.line.key === null && /[,\]}]/.test(sign))) return null;
  return {
    messageId: 'reservedStart',
    span: scene.value,
    data: { sign, text: quoted(excerpt(value)) },
    fix: quoteWhole(scene),
  };
};

export const bang: Trap = (scene) => {
  const value = scene.text.slice(scene.value.start, scene.value.end);
  const name = /^!\S*/.exec(value)?.[0];
  if (name === undefined || /^[!-~]*$/.test(name)) return null;
  return {
    messageId: 'reservedStart',
    span: scene.value,
    data: { sign: '!', text: quoted(excerpt(value)) },
    fix: quoteWhole(scene),
  };
};

export const dashBehindKey: Trap = (scene) => {
  const { text, line, value } = scene;
  if (line.key === null || text[value.start] !== '-' || text[value.start + 1] !== ' ') return null;
  return { messageId: 'listOnKeyLine', span: value, fix: quoteWhole(scene, false) };
};

export const quotes: Trap = (scene) => {
  const { text, value } = scene;
  const sign = text[value.start];
  if (sign !== '"' && sign !== "'") return null;
  const closed = closingQuote(text, value.start, value.end);
  const isClosed = closed > value.start + 1 && text[closed - 1] === sign && closed <= value.end;
  if (!isClosed || (closed === value.end && !endsQuote(text, value))) {
    return opensNext(scene) ? { messageId: 'unclosedQuote', span: value } : null;
  }
  const rest = text.slice(closed, value.end).trim();
  if (rest === '' || /^(?:#|[,\]}:])/.test(rest)) return null;
  const whole = quoted(text.slice(value.start, value.end));
  return { messageId: 'textAfterQuote', span: value, data: { text: excerpt(rest), whole }, fix: quoteWhole(scene) };
};

/** Whether the quote at the end of a value really closes it. */
function endsQuote(text: string, value: Span): boolean {
  return value.end - value.start > 1 && closingQuote(text, value.start, value.end + 1) === value.end;
}

/** The next line starts something of its own, so a value left open here was not meant to go on. */
function opensNext({ line, after }: Scene): boolean {
  if (after === undefined) return true;
  return (after.key !== null || after.dash) && after.content - after.start <= column(line);
}

export const brackets: Trap = (scene) => {
  const { text, line, value } = scene;
  const sign = text[value.start];
  if (sign !== '[' && sign !== '{') return null;
  const written = text.slice(value.start, value.end);
  if (line.leftOpen) return { messageId: 'unclosedBracket', span: value, data: { sign } };
  if (openBrackets(written) > 0) return null;
  const rest = behindBracket(written);
  if (rest === '' || /^[#,\]}:]/.test(rest)) return null;
  return {
    messageId: 'textAfterBracket',
    span: value,
    data: { whole: quoted(excerpt(written)) },
    fix: quoteWhole(scene),
  };
};

/** What follows the bracket that closes the first one. */
function behindBracket(written: string): string {
  let open = 0;
  for (let i = 0; i < written.length; i++) {
    const sign = written[i];
    if (sign === '"' || sign === "'") i = closingQuote(written, i, written.length) - 1;
    else if (sign === '[' || sign === '{') open++;
    else if ((sign === ']' || sign === '}') && --open === 0) return written.slice(i + 1).trim();
  }
  return '';
}

export const colonInValue: Trap = (scene) => {
  const { text, line, value } = scene;
  if (line.key === null) return null;
  const written = text.slice(value.start, value.end);
  if (!/^[^"'[{|>#&*!@`%]/.test(written) || !/:(?:\s|$)/.test(written)) return null;
  const whole = quoted(written);
  return {
    messageId: 'colonInValue',
    span: value,
    data: { whole: excerpt(whole) },
    fix: quoteWhole(scene),
  };
};
