/** Cutting a list of names: the separators between names against those inside one (R&D, 研发/测试部, 发展和改革委). */
import type { Span } from '../../text/span.js';
import { compounds, notTeams } from '../lexicon/owners.js';
import {
  endsAsTeamOrPost,
  isChinesePerson,
  isFamilyFirst,
  isFunction,
  isLatinPerson,
  isRoleWord,
  isTitled,
  isWholeName,
  kindOfName,
} from './kinds.js';
import { bracketStanding } from './marks.js';
import { outsideBrackets, trimmed } from './pieces.js';

interface Separator extends Span {
  readonly mark: string;
}

const separating = /[、+&/,\\和与及或跟暨·]|\) ?[^\s()]| (?:and|or|plus|et(?! al\b)) /i;

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
    const before = { start, end: separator.start };
    const after = { start: separator.end, end };
    if (isInside(text, before, separator, after, reachOf(separators, index, span.end))) continue;
    if (isPair(text, before, after, separators, index)) continue;
    names.push(trimmed(text, { start, end: separator.start }));
    start = separator.end;
  }
  names.push(trimmed(text, { start, end: span.end }));
  return names.filter((name) => name.end > name.start && !orElse.test(text.slice(name.start, name.end)));
}

/** VP or above, director or designee: whoever stands in is no second name. */
const orElse =
  /^(?:above|higher|equivalent|similar|below|others|etc|(?:his |her |their |a |the )?(?:designees?|delegates?|nominees?|designate))$/i;

/** How far the names reach that only 和, 及 and their kin join. */
function reachOf(separators: readonly Separator[], index: number, end: number): number {
  for (let at = index + 1; at < separators.length && at < index + 8; at += 1) {
    const next = separators[at];
    if (next !== undefined && !'和与及或跟暨'.includes(next.mark)) return next.start;
  }
  return end;
}

/** 市场部/张伟, PM/Alice: one person and where she belongs; blanks or a second slash make it a list. */
function isPair(text: string, before: Span, after: Span, separators: readonly Separator[], index: number): boolean {
  const mark = separators[index]?.mark;
  if (mark !== '/' && mark !== '\\') return false;
  if (separators[index - 1]?.mark === mark || separators[index + 1]?.mark === mark) return false;
  if (text.charAt(before.end - 1) === ' ' || text.charAt(after.start) === ' ') return false;
  const [left, right] = [slice(text, before), slice(text, after)];
  return belongs(left, right) || belongs(right, left);
}

function belongs(place: string, person: string): boolean {
  if (isChinesePerson(person) || isTitled(person)) return endsAsTeamOrPost(place) || isFunction(place);
  return isLatinPerson(person) && !isLatinPerson(place) && isFunction(place);
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
  for (const mark of behindMarks(text, span)) separators.push(mark);
  return separators
    .filter((separator) => separator.start > span.start && separator.end < span.end)
    .sort((a, b) => a.start - b.start);
}

const markedName = /\(([^()]{1,12})\) ?(?=[\p{L}@*])/gu;

const personBefore = /[\u4e00-\u9fff]{2,4}$/;
const personAfter = /^[\u4e00-\u9fff]{2,4}(?=\(|$)/;

/** 张三(技术部)李四(产品部) */
function betweenPeople(text: string, open: number, next: number): boolean {
  const before = personBefore.exec(text.slice(Math.max(0, open - 4), open))?.[0] ?? '';
  const after = personAfter.exec(text.slice(next, next + 5))?.[0] ?? '';
  return isChinesePerson(before) && isChinesePerson(after);
}

/** 张三(主)李四(辅): a bracket that says how one stands ends the name. */
function behindMarks(text: string, span: Span): Separator[] {
  const found: Separator[] = [];
  const part = text.slice(span.start, span.end);
  if (!part.includes(')')) return found;
  for (const hit of part.matchAll(markedName)) {
    if (bracketStanding(hit[1] ?? '') === null && !betweenPeople(part, hit.index, hit.index + hit[0].length)) continue;
    const end = span.start + hit.index + hit[0].length;
    found.push({ start: span.start + hit.index + hit[0].trimEnd().length, end, mark: ')' });
  }
  return found;
}

function separatorAt(text: string, at: number, character: string): string {
  if ('、+&/,\\'.includes(character)) return character;
  if ('和与及或跟暨'.includes(character)) return text.startsWith('以及', at - 1) ? '' : character;
  if (character === '以' && text.charAt(at + 1) === '及') return '以及';
  if (character !== ' ') return character === '·' && text.charAt(at - 1) === ' ' ? character : '';
  return /^ (?:and\/or|and|or|plus|et(?! al\b)) /i.exec(text.slice(at, at + 8))?.[0] ?? '';
}

/** Whether a separator belongs to the name around it. */
function isInside(text: string, before: Span, separator: Separator, after: Span, reach: number): boolean {
  const { mark } = separator;
  if (mark === ',') return isFamilyFirst(slice(text, before), slice(text, after));
  if (mark === '以及' || mark === ')') return false;
  // What decides stands close by; a long list is not looked through again at each of its marks.
  const left = slice(text, { start: Math.max(before.start, before.end - near), end: before.end });
  if (left === '') return false;
  // 各县、区 and 各镇、街道 are one phrase for all of them.
  if (mark === '、' && left.endsWith('党组书记') && headOfBody.test(slice(text, after))) return true;
  if (mark === '、')
    return (
      left.startsWith('各') &&
      !text.slice(after.start, after.end).includes('各') &&
      /^各[市县区州镇乡街道旗盟]{1,3}$/.test(left)
    );
  if (mark === '+') return left.endsWith('C') && /(?:^|[^A-Za-z])C$/.test(left);
  const right = slice(text, { start: after.start, end: Math.min(after.end, after.start + near) });
  if (right === '') return false;
  // VP of Sales and Marketing is one post.
  if (/\b(?:of|for) [^,]*$/.test(left) && isFunction(right)) return true;
  const tight = text.charAt(separator.start - 1) !== ' ' && text.charAt(separator.end) !== ' ';
  if (mark === '&') return isInsideAmpersand(left, right, tight);
  if (mark === '/' || mark === '\\') return tight && isInsideSlash(left, right);
  if (isLetter(mark)) return isCompound(left, mark.toLowerCase(), right) || sharesPost(left, right);
  return isInsideChinese(left, right, slice(text, { start: after.start, end: Math.min(reach, after.start + near) }));
}

/** 党组书记、局长: one person with both posts. */
const headOfBody = /^(?:[局院校厅部行社台馆所]长|主任|总经理|董事长|理事长)(?![、,])/;

/** 发展和改革委员会, 社会及家庭署 are one, 财政局和审计局 two; `rest` is what stands to the end of the list. */
function isInsideChinese(left: string, right: string, rest: string): boolean {
  if (isFunction(left) && bureau.test(right)) return true;
  if (isFunction(left) && isFunction(right)) return false;
  if (!isWholeName(left) || notTeam.test(left)) return true;
  // In 数位发展部及国家科学及技术委员会 only what stands to the end is a whole name.
  return !isWholeName(right) && !isFunction(right) && !(left.length > 2 && isWholeName(rest));
}

/** 勞工及福利局, 运输及物流局: a bare function before 局 and its kin is half of its name. */
const bureau = /^[\u4e00-\u9fff]{2,8}(?:局|署|厅|委员会)$/;

const notTeam = new RegExp(`(?:${notTeams.join('|')})$`);

const near = 60;

function isLetter(mark: string): boolean {
  return mark.charCodeAt(0) < 0x80;
}

/** R&D, R & D, Q&A, Health & Safety. */
function isInsideAmpersand(left: string, right: string, tight: boolean): boolean {
  if (/^[A-Z]$/.test(left) && /^[A-Z]\b/.test(right)) return true;
  return (
    isCompound(left, '&', right) ||
    sharesTeam(left, right) ||
    (tight && (/(?:^|[ /])[A-Z]$/.test(left) || /^[A-Z](?:$|[ /])/.test(right)))
  );
}

/** AI/ML, 研发/测试部, @org/team. */
function isInsideSlash(left: string, right: string): boolean {
  return isCompound(left, '/', right) || sharesHead(left, right) || (/^@[\w-]+$/.test(left) && /^[\w-]+$/.test(right));
}

function slice(text: string, span: Span): string {
  const { start, end } = trimmed(text, span);
  return text.slice(start, end);
}

const compoundSet: ReadonlySet<string> = new Set(compounds);

/** AI/ML, research and development: the last word on the left and the first on the right are one name. */
function isCompound(left: string, mark: string, right: string): boolean {
  const before = /[^ /&]+$/.exec(left.slice(-40))?.[0] ?? '';
  const after = /^[^ /&]+/.exec(right.slice(0, 40))?.[0] ?? '';
  return compoundSet.has(`${before}${mark === 'and' ? '&' : mark}${after}`.toLowerCase());
}

const isChinesePost = /[\u4e00-\u9fff](?:员|者|师|人|经理|总监|主管)$/;

/** 研发/测试部, Product/Design Lead: one head word for both halves. */
function sharesHead(left: string, right: string): boolean {
  if (!endsAsTeamOrPost(right) || isWholeName(left)) return false;
  // QA/开发者 are two; UI/视觉设计组 is one team.
  if (/^[a-z]+$/i.test(left) && isChinesePost.test(right)) return false;
  return !isRoleWord(left) && (isFunction(left) || !isLatinPerson(left));
}

/** `Finance and Operations Director` is one post; `Alice and QA Lead`, `PM and Tech Lead` are two. */
function sharesPost(left: string, right: string): boolean {
  if (sharesTeam(left, right)) return true;
  if (!endsAsTeamOrPost(right) || isWholeName(left) || several.test(right)) return false;
  return isFunction(left);
}

/** Web and API teams are one each. */
const several = /\b(?:teams|groups|departments|depts|offices|units|divisions|leads|managers|directors|engineers)$/i;

/** Product Leadership & Strategy Team is one team; Backend Team & QA Team and Web and API teams are several. */
function sharesTeam(left: string, right: string): boolean {
  return isFunction(left) && !isRoleWord(lastWord(left)) && oneTeam.test(right) && !oneTeam.test(left);
}

const oneTeam = /\b(?:team|group|department|dept|office|unit|division|committee|council|squad|directorate|branch)$/i;

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
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
  if (texts.every((word) => /^@[\w\u4e00-\u9fff·-]+$|^[^@ ]+@[^@ ]+\.\w+$/.test(word))) return words;
  const people = texts.map((word) => isPersonIn(word));
  const count = people.filter(Boolean).length;
  if (count === words.length || (count === 0 && areTeams(texts))) return words;
  // 前端 张三 后端 李四: each person closes a group.
  return count > 1 && people[people.length - 1] === true && people[0] === false ? grouped(words, people) : [name];
}

/** 张三, 王总监, 张三(兼), and 前端:小陈 or 后端-老吴 with the work before the name. */
function isPersonIn(word: string): boolean {
  const name = word.slice(Math.max(word.lastIndexOf(':'), word.lastIndexOf('-')) + 1).replace(/\(.*$/, '');
  return isChinesePerson(name) || isTitled(name);
}

const body = /^[\u4e00-\u9fff]{2,}(?<![省市县区州镇乡村])$/;
/** How far up a body stands, by its ending: a company or authority, a department, a section. */
const ranks: readonly RegExp[] = [
  /(?:科|科室|室|组|班|小组)$/,
  /(?:部|部门|处|处室|中心|办|办公室)$/,
  /(?:公司|集团|局|委|院|校|学院|大学|医院|委员会|政府)$/,
];

function rankOf(name: string): number {
  return ranks.findIndex((ending) => ending.test(name));
}

/** 教务处 学生处 团委; 华星公司 技术部 and 市场部 品牌组 are one, a part of a whole. */
function areTeams(words: readonly string[]): boolean {
  if (!words.every((word) => body.test(word) && isWholeName(word) && kindOfName(word) === 'team')) return false;
  const [whole = '', part = ''] = words;
  return words.length > 2 || /^[市区县省州镇]/.test(part) || rankOf(part) < 0 || rankOf(whole) <= rankOf(part);
}

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
