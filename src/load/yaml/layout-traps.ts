/** Traps of how lines stand: indentation, colons, brackets at the start of a line. */
import { isFieldWord } from './field-words.js';
import { column } from './lines.js';
import { plainSpaces } from './quote.js';
import { excerpt, longestExcerpt, type Trap } from './scene.js';

export const badSpaces: Trap = ({ text, line }) => {
  const indent = text.slice(line.start, line.content);
  const span = { start: line.start, end: line.content };
  if (/[\u3000\u00a0]/.test(indent)) {
    return { messageId: 'wideSpace', span, fix: { description: 'fixSpaces', span, text: plainSpaces(indent) } };
  }
  if (!indent.includes('\t')) return null;
  return { messageId: 'tabIndent', span, fix: { description: 'fixSpaces', span, text: indent.replaceAll('\t', '  ') } };
};

/** `]` straight under its field, as JSON is often written: YAML wants it further in. */
export const closingBracket: Trap = ({ text, line }) => {
  if (!line.closes) return null;
  const at = { start: line.content, end: line.content };
  const span = { start: line.content, end: line.content + 1 };
  return {
    messageId: 'closingBracket',
    span,
    data: { sign: text.charAt(line.content) },
    fix: { description: 'fixSpaces', span: at, text: '  ', safe: true },
  };
};

/** A line without `: ` whose neighbours are fields of the same column, and which has a colon of another kind. */
export const wrongColon: Trap = ({ text, line, amongFields }) => {
  if (line.key !== null) return null;
  const body = text.slice(line.body, line.end);
  const at = body.search(/[:：]/);
  if (at < 1 || /^["'[{]/.test(body) || body.startsWith('//', at + 1)) return null;
  const key = body.slice(0, at).trim();
  if (!isFieldWord(key) && !(amongFields && key.length <= longestExcerpt / 2)) return null;
  const colon = { start: line.body + at, end: line.body + at + 1 };
  return {
    messageId: body[at] === ':' ? 'colonWithoutSpace' : 'wideColon',
    span: colon,
    data: { key, value: excerpt(body.slice(at + 1).trim()) },
    fix: { description: 'fixColon', span: colon, text: ': ', safe: isFieldWord(key) },
  };
};

/** A field further in than the text of the field before it, or in a column where no field began. */
export const misaligned: Trap = ({ text, line, before, aligned }) => {
  if (line.key === null && !line.dash) return null;
  const underText =
    before !== undefined &&
    before.key !== null &&
    before.value < before.end &&
    !/[&!|>]/.test(text.charAt(before.value)) &&
    line.content - line.start > column(before);
  return underText || !aligned ? { messageId: 'badIndent', span: { start: line.content, end: line.end } } : null;
};

/** Words among fields, without any colon. */
export const noColon: Trap = ({ text, line, amongFields }) => {
  if (line.key !== null || line.dash || /["'[{\]}]/.test(text.charAt(line.body))) return null;
  const span = { start: line.body, end: line.end };
  return amongFields
    ? { messageId: 'keyWithoutColon', span, data: { text: excerpt(text.slice(span.start, span.end)) } }
    : null;
};
