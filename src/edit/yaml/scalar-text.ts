/** A text as a YAML scalar. */
import type { Style } from '../../load/tree.js';

export interface ScalarPlace {
  /** Inside brackets, where commas part. */
  readonly flow: boolean;
  /** Quoted though YAML would not need it. */
  readonly quote: boolean;
  /** How the value that it replaces is written. */
  readonly style?: Style;
  /** Of the lines of a block scalar. */
  readonly indent: string;
  readonly eol: string;
}

/** A text so that YAML reads exactly it: as it stands where that can be, else quoted, several lines as a block. */
export function scalarText(text: string, place: ScalarPlace): string {
  const { flow, style, quote } = place;
  if (/\n/.test(text) || ((style === 'literal' || style === 'folded') && isPrintable(text))) {
    return flow || !isPrintable(text.replaceAll('\n', '')) || /^\s/.test(text) ? doubled(text) : blockText(text, place);
  }
  if (style === 'double' || !isPrintable(text)) return doubled(text);
  if (style === 'single') return single(text);
  return quote || !isPlain(text, flow) ? chosen(text) : text;
}

/** Control characters, further line ends, halves of characters: what only an escape can write. A tab is none. */
const unprintable = /[^\P{Cc}\t]|[\u2028\u2029\ufeff]|\p{Cs}/u;

function isPrintable(text: string): boolean {
  return !unprintable.test(text);
}

/** What other readers of YAML take for something else than a text. */
const otherThanText = /^(?:~|null|true|false|yes|no|on|off|y|n)$/i;

/** What may not begin a plain scalar; of `-`, `?` and `:` only where white space follows. */
const indicators = /^[,[\]{}#&*!|>'"%@`=]|^[-?:](?:\s|$)/;

function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text !== text.trim() || otherThanText.test(text) || indicators.test(text)) return false;
  if (/:(?:\s|$)|\s#|\t|^(?:---|\.\.\.)/.test(text)) return false;
  return !flow || !/[,[\]{}，、；;]|^[-?:]|:$/.test(text);
}

function doubled(text: string): string {
  const escaped = JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return escaped;
}

function single(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Double quotes, as most people write them; single ones where that spares an escape. */
function chosen(text: string): string {
  return /["\\]/.test(text) ? single(text) : `"${text}"`;
}

/** Line by line, without a line end behind the last. */
function blockText(text: string, { indent, eol }: ScalarPlace): string {
  const lines = text.split('\n').map((line) => (line === '' ? '' : indent + line));
  return ['|-', ...lines].join(eol);
}
