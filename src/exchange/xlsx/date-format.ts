/** Days and times, which a workbook keeps as numbers: days since the end of 1899, the time of day as a fraction. */

/** What is text in a format, and what says colour, condition or country. */
const aside = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Whether a section of a number format shows a day or a time. */
export function isDateFormat(section: string): boolean {
  const bare = section.replace(aside, '');
  return /[ymdhs]/i.test(bare) && !/[#0?]/.test(bare.replace(/s\.0+|am\/pm/gi, '')) && !/general/i.test(bare);
}

const dayMs = 86_400_000;

/**
 * A serial number as its format shows it, or null where no calendar has such a day. ISO 8601 with what the format
 * shows of it, a time only where there is one; a format with 年, 月 or 时 in it is followed to the letter.
 */
export function dateText(serial: number, section: string, since1904: boolean): string | null {
  const bare = section.replace(aside, '').toLowerCase();
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return elapsed(serial, bare);
  const moment = momentOf(serial, since1904);
  if (moment === null) return null;
  // Numerals in words ([DBNum1]) are not what the file means to say.
  if (/[年月日时分]/.test(section) && !/DBNum/i.test(section)) return spelt(moment, section);
  return iso(moment, bare, serial);
}

function momentOf(serial: number, since1904: boolean): Date | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  // The 29 February 1900 that never was: days before it count one less.
  const days = since1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const moment = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** A day as its serial number in the calendar that starts in 1900. */
export function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs + 25_569;
}

function iso(moment: Date, bare: string, serial: number): string {
  const text = moment.toISOString();
  const seconds = /s/.test(bare) && moment.getUTCSeconds() !== 0;
  const time = text.slice(11, seconds ? 19 : 16);
  const day = /[yd]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare));
  if (!day || serial < 1) return time;
  const whole = /d/.test(bare) ? text.slice(0, 10) : /m/.test(bare) ? text.slice(0, 7) : text.slice(0, 4);
  return /h/.test(bare) && time !== '00:00' ? `${whole} ${time}` : whole;
}

const shownPiece = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|(y+|m+|d+|h+|s+|a+)|(AM\/PM|上午\/下午)|([\s\S])/gi;

/** `yyyy"年"m"月"d"日"`. An `m` behind hours or before seconds counts minutes. */
function spelt(moment: Date, section: string): string {
  const [date, clock] = [moment.toISOString().slice(0, 10), moment.toISOString().slice(11, 19)];
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = '', second = ''] = clock.split(':');
  let shown = '';
  let timed = false;
  for (const match of section.matchAll(shownPiece)) {
    const [, quoted, escaped, letters, half, other] = match;
    const letter = letters?.[0]?.toLowerCase();
    const size = letters?.length ?? 0;
    const part = (text: string): string => (size > 1 ? text : String(Number(text)));
    if (letter === 'y') shown += size > 2 ? year : year.slice(2);
    else if (letter === 'm')
      shown += part(timed || /^[^ymdhs]*s/i.test(section.slice(match.index + size)) ? minute : month);
    else if (letter === 'd') shown += part(day);
    else if (letter === 'h') shown += part(hour);
    else if (letter === 's') shown += part(second);
    else if (letter === 'a' || half !== undefined) shown += '';
    else shown += quoted ?? escaped ?? other ?? '';
    if (letter !== undefined) timed = letter === 'h';
  }
  return shown.trim();
}

/** `[h]:mm`: hours that go on counting beyond a day. */
function elapsed(serial: number, bare: string): string {
  const seconds = Math.round(serial * 86_400);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (!bare.includes('[h'))
    return bare.includes('[s') ? String(seconds) : `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
  return bare.includes('s') ? `${clock}:${two(seconds % 60)}` : clock;
}
