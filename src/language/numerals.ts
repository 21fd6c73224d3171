/**
 * Chinese numerals, plain (一百二十, 两千, 二〇二四) and formal (伍佰万, 壹拾贰), as numbers. All of it reads the normal
 * form of `normal.ts`: simplified characters only.
 */

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** 廿 and 卅 are a digit and its ten in one character. */
const joined: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };

const digitClass = '零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖';

/**
 * The source of a regular expression that finds one numeral. It begins with a digit or a ten, never with a bare
 * 百, 千, 万 or 亿 (百姓, 万元); 参 counts only where a place follows (参拾万, not 参加).
 */
export const numeralPattern =
  `(?:[${digitClass}十拾廿卅]|参(?=[拾佰仟]))` +
  `(?:[${digitClass}十百千万亿拾佰仟廿卅]|参(?=[拾佰仟])){0,30}(?:[点·][${digitClass}]{1,20}[十百千万亿]{0,2})?`;

/** The number a Chinese numeral says; null when it is none (or not written as one says it: 百十, 三五万七亿). */
export function chineseNumber(text: string): number | null {
  if (text.length === 0 || text.length > 40) return null;
  const point = text.search(/[点·]/);
  if (point < 0) return whole(text);
  const integer = whole(text.slice(0, point));
  const places = /[十百千万亿]*$/.exec(text)?.[0] ?? '';
  const fraction = digitRun(text.slice(point + 1, text.length - places.length));
  if (integer === null || fraction === null) return null;
  const exponent = [...places].reduce((sum, place) => sum + Math.log10(tens[place] ?? myriads[place] ?? 1), 0);
  return Number(`${integer}.${fraction}e${exponent}`);
}

/** `二〇二四` as `2024`; null when a character is no digit. */
function digitRun(text: string): string | null {
  let run = '';
  for (const character of text) {
    const digit = digits[character];
    if (digit === undefined) return null;
    run += digit;
  }
  return run === '' ? null : run;
}

function whole(text: string): number | null {
  if (text.length > 1) {
    const run = digitRun(text);
    if (run !== null) return Number(run);
  }
  return structured(text);
}

/** Reads digit, place, digit, place … from the left; places fall within a section, sections fall from 亿 to 万 to ones. */
function structured(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let place = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const character of text) {
    const unit = tens[character];
    const myriad = myriads[character];
    const both = joined[character];
    if (unit !== undefined) {
      if (unit >= place || (digit === null && (unit !== 10 || section > 0))) return null;
      section += (digit ?? 1) * unit;
      digit = null;
      place = unit;
      last = unit;
    } else if (myriad !== undefined) {
      const amount = section + (digit ?? 0);
      // 一万亿 multiplies what stands before; 一亿二千万 adds to it.
      if (amount === 0 && (total === 0 || last !== 1e4)) return null;
      if (total > 0 && myriad > last && last >= 1e4) total = (total + amount) * myriad;
      else total += amount * myriad;
      section = 0;
      digit = null;
      place = Number.POSITIVE_INFINITY;
      last = myriad;
    } else if (both !== undefined) {
      if (digit !== null || place <= 10) return null;
      section += both;
      place = 10;
      last = 10;
    } else {
      const value = digits[character];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
      if (value === 0) last = 1;
    }
  }
  // The last digit of 一万五 or 三百二 counts tenths of the place before it, unless 零 stands between.
  if (digit !== null) section += digit * (last >= 100 ? last / 10 : 1);
  return total + section;
}
