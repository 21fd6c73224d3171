/**
 * A number as its cell shows it, by the cell's number format (ECMA-376 part 1, 18.8.30). Dates come out as ISO 8601
 * wherever the format does not spell them in Chinese: what a program shows of a plain date depends on its country.
 */
import { isDateFormat } from 'numfmt';
import { dateText } from './date-format.js';
import { formatted } from './formatted.js';

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
  const shown = isDateFormat(format) ? dateText(value, format, since1904) : formatted(value, format);
  return shown ?? general(value);
}

/** Up to 15 digits, which is what the programs keep: 0.1 + 0.2 is 0.3. */
function general(value: number): string {
  return String(Number(value.toPrecision(15)));
}
