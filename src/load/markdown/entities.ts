/** Character references that people and word processors write into tables; any other stays as it is written. */
const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  vert: '|',
  verbar: '|',
  ast: '*',
  lowbar: '_',
  grave: '`',
  bsol: '\\',
  lsqb: '[',
  rsqb: ']',
  lpar: '(',
  rpar: ')',
  num: '#',
  percnt: '%',
  commat: '@',
  excl: '!',
  quest: '?',
  colon: ':',
  semi: ';',
  comma: ',',
  period: '.',
  sol: '/',
  plus: '+',
  equals: '=',
  dollar: '$',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  minus: '−',
  bull: '•',
  middot: '·',
  ge: '≥',
  le: '≤',
  ne: '≠',
  asymp: '≈',
  times: '×',
  divide: '÷',
  plusmn: '±',
  infin: '∞',
  radic: '√',
  permil: '‰',
  deg: '°',
  micro: 'µ',
  frac12: '½',
  frac14: '¼',
  sup2: '²',
  sup3: '³',
  para: '¶',
  sect: '§',
  copy: '©',
  reg: '®',
  trade: '™',
  yen: '¥',
  euro: '€',
  pound: '£',
  cent: '¢',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  larr: '←',
  rarr: '→',
  uarr: '↑',
  darr: '↓',
  check: '✓',
  cross: '✗',
  star: '☆',
  Tab: '\t',
  NewLine: '\n',
};

const reference = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y;

/** The character reference at `at` with the offset behind it, or null. */
export function entityAt(
  text: string,
  at: number,
  end: number,
): { readonly value: string; readonly end: number } | null {
  reference.lastIndex = at;
  const match = reference.exec(text);
  if (match === null || reference.lastIndex > end) return null;
  const [, decimal, hexadecimal, name] = match;
  const value =
    name === undefined ? character(decimal, hexadecimal) : Object.hasOwn(named, name) ? named[name] : undefined;
  return value === undefined ? null : { value, end: reference.lastIndex };
}

function character(decimal: string | undefined, hexadecimal: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number.parseInt(decimal, 10);
  const lawful = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return lawful ? String.fromCodePoint(code) : '\ufffd';
}
