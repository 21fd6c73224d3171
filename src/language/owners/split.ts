/** Cutting a list of names: the separators between names against those inside one (R&D, 研发/测试部, 发展和改革委). */
import type { Span } from '../../text/span.js';
import { compounds } from '../lexicon/owners.js';
import {
  endsAsTeamOrPost,
  isChinesePerson,
  isFunction,
  isLatinPerson,
  isRoleWord,
  isTitled,
  isWholeName,
} from './kinds.js';
import { outsideBrackets, trimmed } from './pieces.js';

interface Separator extends Span {
  readonly mark: string;
}

const separating = /[、+&/,\\和与及或跟暨·]| (?:and|or|plus|et) /i;

/** The names of a list, in order. */
export function splitNames(text: string, span: Span): Span[] {
  if (!separating.test(text)) return [trimmed(text, span)];
  const separators = separatorsOf(text, span);
  if (separators.length === 0) return [trimmed(text, span)];
  const names: Span[] = [];
  let start = span.start;
  for (let index = 0; index < separators.length; index += 1) {
    const separator = separators[index];
    if (separator === undefined) continue;
    const end = separators[index + 1]?.start ?? span.end;
    if (isInside(text, { start, end: separator.start }, separator, { start: separator.end, end })) continue;
    names.push(trimmed(text, { start, end: separator.start }));
    start = separator.end;
  }
  names.push(trimmed(text, { start, end: span.end }));
  return names.filter((name) => name.end > name.start);
}

function separatorsOf(text: string, span: Span): Separator[] {
  const separators: Separator[] = [];
  let skip = span.start;
  outsideBrackets(text, span, (at, character) => {
    if (at < skip) return;
    const mark = separatorAt(text, at, character);
    if (mark === '') return;
    separators.push({ start: at, end: at + mark.length, mark: mark.trim() });
    skip = at + mark.length;
  });
  return separators.filter((separator) => separator.start > span.start && separator.end < span.end);
}

function separatorAt(text: string, at: number, character: string): string {
  if ('、+&/,\\'.includes(character)) return character;
  if ('和与及或跟暨'.includes(character)) return text.startsWith('以及', at - 1) ? '' : character;
  if (character === '以' && text.charAt(at + 1) === '及') return '以及';
  if (character !== ' ') return character === '·' && text.charAt(at - 1) === ' ' ? character : '';
  return /^ (?:and\/or|and|or|plus|et) /i.exec(text.slice(at, at + 8))?.[0] ?? '';
}

/** Whether a separator belongs to the name around it. */
function isInside(text: string, before: Span, separator: Separator, after: Span): boolean {
  const { mark } = separator;
  if (mark === ',' || mark === '以及') return false;
  // What decides stands close by; a long list is not looked through again at each of its marks.
  const left = slice(text, { start: Math.max(before.start, before.end - near), end: before.end });
  if (left === '') return false;
  // 各县、区 and 各镇、街道 are one phrase for all of them.
  if (mark === '、') return left.startsWith('各') && /^各[市县区州镇乡街道旗盟]{1,3}$/.test(left);
  if (mark === '+') return left.endsWith('C') && /(?:^|[^A-Za-z])C$/.test(left);
  const right = slice(text, { start: after.start, end: Math.min(after.end, after.start + near) });
  if (right === '') return false;
  // VP of Sales and Marketing is one post.
  if (/\b(?:of|for) [^,]*$/.test(left) && isFunction(right)) return true;
  const tight = text.charAt(separator.start - 1) !== ' ' && text.charAt(separator.end) !== ' ';
  if (mark === '&') return isInsideAmpersand(left, right, tight);
  if (mark === '/' || mark === '\\') return tight && isInsideSlash(left, right);
  if (isLetter(mark)) return isCompound(left, mark.toLowerCase(), right, false) || sharesPost(left, right);
  return !(isWholeName(left) && (isWholeName(right) || isFunction(right))) && !(isFunction(left) && isFunction(right));
}

const near = 60;

function isLetter(mark: string): boolean {
  return mark.charCodeAt(0) < 0x80;
}

/** R&D, R & D, Q&A, Health & Safety. */
function isInsideAmpersand(left: string, right: string, tight: boolean): boolean {
  if (/^[A-Z]$/.test(left) && /^[A-Z]\b/.test(right)) return true;
  return (
    isCompound(left, '&', right, tight) || (tight && (/(?:^|[ /])[A-Z]$/.test(left) || /^[A-Z](?:$|[ /])/.test(right)))
  );
}

/** AI/ML, 研发/测试部, @org/team. */
function isInsideSlash(left: string, right: string): boolean {
  return (
    isCompound(left, '/', right, true) || sharesHead(left, right) || (/^@[\w-]+$/.test(left) && /^[\w-]+$/.test(right))
  );
}

function slice(text: string, span: Span): string {
  const { start, end } = trimmed(text, span);
  return text.slice(start, end);
}

const compoundSet: ReadonlySet<string> = new Set(compounds);

/** AI/ML, research and development: the last word on the left and the first on the right are one name. */
function isCompound(left: string, mark: string, right: string, tight: boolean): boolean {
  const before = /[^ /&]+$/.exec(left.slice(-40))?.[0] ?? '';
  const after = /^[^ /&]+/.exec(right.slice(0, 40))?.[0] ?? '';
  const joint = tight ? mark : ` ${mark} `;
  return compoundSet.has(`${before}${joint}${after}`.toLowerCase());
}

/** 研发/测试部, Product/Design Lead: one head word for both halves. */
function sharesHead(left: string, right: string): boolean {
  if (!endsAsTeamOrPost(right) || isWholeName(left)) return false;
  return !isRoleWord(left) && (isFunction(left) || !isLatinPerson(left));
}

/** `Finance and Operations Director` is one post; `Alice and QA Lead`, `PM and Tech Lead` are two. */
function sharesPost(left: string, right: string): boolean {
  if (!endsAsTeamOrPost(right) || isWholeName(left)) return false;
  return isFunction(left);
}

/** Personal names with only blanks between: 张三 李四, @alice @bob. */
export function splitBlanks(text: string, name: Span): Span[] {
  const blank = text.indexOf(' ', name.start);
  if (blank < 0 || blank >= name.end) return [name];
  const words: Span[] = [];
  let start = -1;
  let depth = 0;
  for (let at = name.start; at <= name.end; at += 1) {
    const character = at < name.end ? text.charAt(at) : ' ';
    if (character === '(' || character === '<' || character === '[') depth += 1;
    if ((character === ')' || character === '>' || character === ']') && depth > 0) depth -= 1;
    const blank = (character === ' ' && depth === 0) || at === name.end;
    if (!blank && start < 0) start = at;
    if (blank && start >= 0) {
      words.push({ start, end: at });
      start = -1;
    }
  }
  if (words.length < 2) return [name];
  const texts = words.map((word) => text.slice(word.start, word.end));
  if (texts.every((word) => /^@[\w-]+$|^[^@ ]+@[^@ ]+\.\w+$/.test(word))) return words;
  const people = texts.map((word) => isChinesePerson(word.replace(/\(.*$/, '')) || isTitled(word));
  const count = people.filter(Boolean).length;
  if (count === words.length || (count === 0 && texts.every((word) => chineseTeam.test(word)))) return words;
  // 前端 张三 后端 李四: each person closes a group.
  return count > 1 && people[people.length - 1] === true && people[0] === false ? grouped(words, people) : [name];
}

const chineseTeam = /^[\u4e00-\u9fff]{2,}(?:部|局|处|科|室|组|办|中心|公司|委员会|团队)$/;

function grouped(words: readonly Span[], closes: readonly boolean[]): Span[] {
  const groups: Span[] = [];
  let start: number | null = null;
  words.forEach((word, index) => {
    start ??= word.start;
    if (!closes[index]) return;
    groups.push({ start, end: word.end });
    start = null;
  });
  return groups;
}
