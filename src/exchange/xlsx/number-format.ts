/**
 * A number as its cell shows it, by the cell's number format (ECMA-376 part 1, 18.8.30). Dates come out as ISO 8601
 * wherever the format does not spell them in Chinese: what a program shows of a plain date depends on its country.
 */
import { dateText, isDateFormat } from './date-format.js';

/** Formats that files name by number only. 14 to 22 and the Chinese 27 to 36, 50 to 58 are dates. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  48: '##0.0E+0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The format of a number from a file's own list, else the built-in one; null is General. */
export function formatOf(id: number, own: ReadonlyMap<number, string>): string | null {
  const format = own.get(id) ?? builtIn[id] ?? null;
  return format === null || /^general$/i.test(format) || format.length > 255 ? null : format;
}

/** How a number is shown. `since1904`: the file counts its days from 1904. */
export function shownNumber(value: number, format: string | null, since1904: boolean): string {
  if (format === null || format === '@') return general(value);
  const sections = sectionsOf(format);
  const [positive = '', negative, zero] = sections;
  if (isDateFormat(positive)) return dateText(value, positive, since1904) ?? general(value);
  if (value < 0 && negative !== undefined) return numberText(-value, negative) ?? general(value);
  if (value === 0 && zero !== undefined) return numberText(0, zero) ?? general(0);
  const shown = numberText(Math.abs(value), positive);
  if (shown === null) return general(value);
  return value < 0 ? `-${shown}` : shown;
}

/** Up to 15 digits, which is what the programs keep: 0.1 + 0.2 is 0.3. */
function general(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** The parts between semicolons that are no text. */
export function sectionsOf(format: string): string[] {
  const sections: string[] = [''];
  for (const [piece] of format.matchAll(/"[^"]*"|\\.|[\s\S]/g)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const piece =
  /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([#0?][#0?,.]*(?:[eE][+-]0+)?|\.[#0?]+)|([%‰])|([\s\S])/g;

/** A number under one section; null where it asks for what is not done here: a fraction, an exponent. */
function numberText(value: number, section: string): string | null {
  if (/[eE][+-]/.test(section) || /[#0?]\s*\/\s*[#0?\d]/.test(section)) return null;
  const percent = /%(?=(?:[^"]*"[^"]*")*[^"]*$)/.test(section) ? 100 : 1;
  let shown = '';
  let placed = false;
  for (const [, quoted, escaped, currency, digits, sign, other] of section.matchAll(piece)) {
    if (digits !== undefined && !placed) {
      const text = digitsText(value * percent, digits);
      if (text === null) return null;
      shown += text;
      placed = true;
    } else shown += quoted ?? escaped ?? currency ?? sign ?? other ?? '';
  }
  // `General"家"`, and a section of words alone.
  if (!placed && /general/i.test(shown)) return shown.replace(/general/i, general(value));
  return shown.trim();
}

/** `#,##0.00`: the decimals asked for, groups of three where a comma asks; commas at the end divide by a thousand. */
function digitsText(value: number, pattern: string): string | null {
  const scaled = /,+$/.exec(pattern)?.[0].length ?? 0;
  const [whole = '', decimals = ''] = pattern.slice(0, pattern.length - scaled).split('.');
  const number = value / 1000 ** scaled;
  if (Math.abs(number) >= 1e15) return null;
  // Rounded in decimal: 1.005 shown with two digits is 1.01, as the programs do it.
  const rounded = Number(
    `${Math.round(Number(`${Number(number.toPrecision(15))}e${decimals.length}`))}e-${decimals.length}`,
  );
  let [left = '0', right = ''] = rounded.toFixed(decimals.length).split('.');
  const optional = /#*$/.exec(decimals)?.[0].length ?? 0;
  for (let cut = 0; cut < optional && right.endsWith('0'); cut++) right = right.slice(0, -1);
  const least = whole.replace(/[^0]/g, '').length;
  left = left === '0' && least === 0 ? '' : left.padStart(least, '0');
  if (whole.includes(',')) left = left.replace(/\B(?=(\d{3})+$)/g, ',');
  return right === '' ? left || '0' : `${left}.${right}`;
}
