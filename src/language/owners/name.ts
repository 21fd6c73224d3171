/** One name with what stands around it: post, party, brackets, mail, emphasis. */
import type { Span } from '../../text/span.js';
import {
  isChinesePerson,
  isKnownWord,
  isLatinPerson,
  isRoleWord,
  isTitled,
  isWholeName,
  kindOfName,
  personBehind,
} from './kinds.js';
import { bracketStanding, labelStanding } from './marks.js';
import { type Standing, trimmed } from './pieces.js';
import { splitNames } from './split.js';

export interface Named extends Span {
  readonly organisation: Span | undefined;
  readonly standing: Standing;
}

/** Always of one shape: these are made and read for every name of every row. */
function nameAt(span: Span, standing: Standing, organisation?: Span): Named {
  return { start: span.start, end: span.end, organisation, standing };
}

/** The names that a piece says: mostly one; a party with several contacts in brackets says each. */
export function namesIn(text: string, piece: Span, standing: Standing): Named[] {
  const bare = unmarked(text, piece);
  const bracket = lastBracket(text, bare);
  if (bracket === null) return [withPost(text, bare, standing)];
  const outer = trimmed(text, { start: bare.start, end: bracket.start - 1 });
  if (outer.end <= outer.start)
    return splitNames(text, bracket).map((name) => withPost(text, unmarked(text, name), standing));
  return inBrackets(text, outer, bracket, standing);
}

/** What may stand before a name, and the characters it begins with. */
const leadWords =
  /^(?:\d{1,2}[.)、]\s*|[-•·>#]\s+|[①-⑳]|拟?由|请|暂定|以及|and |or |then |& |\+ |(?:mr|mrs|ms|dr|prof)\.? (?=\S))/i;
const leadGate = '0123456789-•·>#拟由请暂以aAoO&+mMdDpPtT①②③④⑤⑥⑦⑧⑨';
/** What may stand behind a name, and the characters it ends with. */
const tailWords =
  /(?:等(?:[\d一二三四五六七八九十多]{0,3}[个名位家]?(?:人员?|同志|(?:有关|相关)?(?:部门|单位|人员)|家))?|[ ,]*\bet al\.?|同志|暂代|各自|[ ,]*\d{7,}|[ ]*(?:TBD|lead)?\?+|['’]s)$/;
const tailGate = '等人员门位家志代自0123456789?sl';

/** A letter or Chinese character that no lead or tail begins or ends with. */
function isPlain(code: number, gate: string, character: string): boolean {
  const letter =
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x41 && code <= 0x7a && code !== 0x5f && code !== 0x5b && code !== 0x5d);
  return letter && !gate.includes(character);
}

/** Without emphasis, list numbers, 等 and 同志, telephone numbers and possessive marks. */
function unmarked(text: string, span: Span): Span {
  let { start, end } = trimmed(text, span);
  if (
    isPlain(text.charCodeAt(start), leadGate, text.charAt(start)) &&
    isPlain(text.charCodeAt(end - 1), tailGate, text.charAt(end - 1))
  ) {
    return { start, end };
  }
  for (let more = true; more; ) {
    more = false;
    const first = text.charAt(start);
    const last = text.charAt(end - 1);
    if (end - start > 4 && text.startsWith('**', start) && text.startsWith('**', end - 2))
      [start, end, more] = [start + 2, end - 2, true];
    else if (
      end - start > 2 &&
      first === last &&
      (first === '_' || first === '"' || first === "'" || (first === '*' && text.charAt(start + 1) !== '*'))
    ) {
      [start, end, more] = [start + 1, end - 1, true];
    } else if (end - start > 2 && '【「《'.includes(first) && '】」》'.includes(last))
      [start, end, more] = [start + 1, end - 1, true];
    const lead = leadGate.includes(first) ? leadWords.exec(text.slice(start, Math.min(end, start + 8))) : null;
    if (lead !== null && end - start > lead[0].length + 1) [start, more] = [start + lead[0].length, true];
    const tail = tailGate.includes(last) ? tailWords.exec(text.slice(Math.max(start, end - 16), end)) : null;
    if (tail !== null && end - start > tail[0].length + 1 && tail[0] !== '') [end, more] = [end - tail[0].length, true];
    const next = trimmed(text, { start, end });
    if (next.start !== start || next.end !== end) more = true;
    ({ start, end } = next);
  }
  return { start, end };
}

/** The inside of the bracket that ends the piece. */
function lastBracket(text: string, span: Span): Span | null {
  const close = text.charAt(span.end - 1);
  const open =
    close === ')' ? '(' : close === '>' ? '<' : close === ']' ? '[' : close === '】' ? '【' : close === '}' ? '{' : '';
  if (open === '') return null;
  let depth = 0;
  for (let at = span.end - 1; at >= span.start; at -= 1) {
    if (text.charAt(at) === close) depth += 1;
    else if (text.charAt(at) === open) depth -= 1;
    if (depth === 0) return { start: at + 1, end: span.end - 1 };
  }
  return null;
}

/** 王总监(甲方), 乙方(陈志远), Alice (lead), Name <mail>, [Name](url). */
function inBrackets(text: string, outer: Span, bracket: Span, standing: Standing): Named[] {
  const outside = text.slice(outer.start, outer.end);
  const inside = text.slice(bracket.start, bracket.end).trim();
  // A Markdown link: the name is what is shown.
  if (outside.endsWith(']') && text.charAt(outer.end) === '(') {
    const shown = lastBracket(text, outer);
    if (shown !== null) return namesIn(text, shown, standing);
  }
  const helping = /^([A-Za-z\u4e00-\u9fff ]{1,12}): *(.+)$/.exec(inside);
  if (helping !== null && labelStanding(helping[1] ?? '') === 'helper') {
    const helpers = { start: bracket.end - (helping[2] ?? '').length, end: bracket.end };
    return [
      ...namesIn(text, outer, standing),
      ...splitNames(text, helpers).map((name) => withPost(text, name, 'helper')),
    ];
  }
  const marked = bracketStanding(inside);
  if (marked !== null) return namesIn(text, outer, marked);
  if (
    inside === '' ||
    standsIn(inside) ||
    /^[@\w.+-]*@|^https?:|\d{5,}|^\d|^[*?]$/.test(inside) ||
    bracketNotes.test(inside)
  )
    return namesIn(text, outer, standing);
  const contact = /^(?:负责人|联系人|对接人|责任人|经办人|组长|contact|lead|owner)\s*:\s*/i.exec(inside);
  const inner = contact === null ? bracket : { start: bracket.start + contact[0].length, end: bracket.end };
  if (contact !== null && /^\*+$/.test(text.slice(inner.start, inner.end).trim()))
    return namesIn(text, outer, standing);
  const contacts = splitNames(text, inner);
  if (/^(?:tbd|tbc|tba|待定)$/i.test(outside)) {
    const people = contacts.filter((name) => isPerson(text.slice(name.start, name.end).replace(/\?$/, '')));
    return people.map((name) => withPost(text, unmarked(text, name), standing));
  }
  const people = contacts.every((name) => isPerson(text.slice(name.start, name.end)));
  const outerPerson = isPerson(outside);
  if (people && !outerPerson && (contact !== null || isWholeName(outside) || isKnownWords(outside))) {
    const organisation = isPost(outside) ? undefined : outer;
    return contacts.map((name) => nameAt(unmarked(text, name), standing, organisation));
  }
  if (outerPerson && (isPost(inside) || isPersonalName(inside))) return [withPost(text, outer, standing)];
  const named = withPost(text, outer, standing);
  // A post in brackets is no organisation: 主谈人(销售经理).
  return [isPost(inside) ? named : nameAt(named, standing, trimmed(text, bracket))];
}

const bracketNotes =
  /^(?:interim|acting|tbd|tbc|temp|temporary|part[- ]time|full[- ]time|remote|on leave|external|internal|tbh|hiring|vacant|分管.*|主持.*|待定|暂定|暂代|兼|兼任|代|待确认|实习|外部|内部|拟|新|原|until .*|from .*|since .*|as needed|if needed|\d+%)$/i;

const inPlaceOf = /^(?:暂时?|临时|请假)?(?:由其?)?代(?:替|理|管|行|为|班)?(.*)$/;
const standIn = /^(?:acting|interim|standing in|stand-in|deputi[sz]ing|covering|cover|filling in|on behalf)(?: .+)?$/i;

/** 王敏(代李雷), 王敏(代), Ann (acting for Bob): says for whom she stands in; 代表处 and 代建中心 are where she works. */
function standsIn(inside: string): boolean {
  const whom = inPlaceOf.exec(inside)?.[1]?.trim();
  if (whom === undefined) return standIn.test(inside);
  const name = whom.replace(/(?:负责|签字?|处理|职务|职责|的?工作)$/, '');
  return name === '' || isPerson(name) || (name.length > 1 && isPost(name));
}

/** 王敏代李雷 */
function besideStandIn(name: string): number {
  const at = name.indexOf('代', 2);
  return at > 1 && isPerson(name.slice(0, at).trim()) && standsIn(name.slice(at)) && name.length > at + 1 ? at : 0;
}

function isPerson(name: string): boolean {
  return isChinesePerson(name) || isTitled(name) || isLatinPerson(name) || /^@/.test(name);
}

/** A second form of the same name: Li Ming (李明). */
function isPersonalName(name: string): boolean {
  return isChinesePerson(name) || (name.includes(' ') && isLatinPerson(name));
}

function isPost(name: string): boolean {
  return kindOfName(name) === 'role';
}

function isKnownWords(name: string): boolean {
  return name.split(' ').every(isKnownWord);
}

/** A name freed of the post or team before it: PM 黄俊荣, 项目经理张三, 市场部 王强, PM - Alice. */
function withPost(text: string, span: Span, standing: Standing): Named {
  const name = text.slice(span.start, span.end);
  const dashed = aroundDash(text, span, name);
  if (dashed !== null) return nameAt(dashed.name, standing, dashed.beside);
  const before = besideStandIn(name);
  if (before > 0) return nameAt(trimmed(text, { start: span.start, end: span.start + before }), standing);
  const behind = personBehind(name);
  if (behind > 0) {
    const head = { start: span.start, end: span.start + behind };
    return nameAt({ start: head.end, end: span.end }, standing, placeIn(text, head));
  }
  if (!name.includes(' ')) return nameAt(span, standing);
  const after = chineseAfterBlank(text, span, name);
  if (after !== null) return nameAt(after.name, standing, after.beside);
  return nameAt(latinAfterPost(name, span) ?? span, standing);
}

interface Beside {
  readonly name: Span;
  /** Where the person belongs; a post is no such place. */
  readonly beside: Span | undefined;
}

function placeIn(text: string, span: Span): Span | undefined {
  const cut = trimmed(text, span);
  const name = text.slice(cut.start, cut.end);
  return isPost(name) || isPerson(name) || standsIn(name) ? undefined : cut;
}

const dashes = /[-~|:/\\]/;

/** `PM - Alice`, `市场部-王强`, `Alice – QA`: the person is the name. */
function aroundDash(text: string, span: Span, name: string): Beside | null {
  if (!dashes.test(name) || name.startsWith('@')) return null;
  const hit = /\s+[-~|]\s+|\s*:\s+|[-:](?=[\u4e00-\u9fff])|\s*[/\\]\s*/.exec(name);
  if (hit === null || hit.index === 0) return null;
  const left = trimmed(text, { start: span.start, end: span.start + hit.index });
  const right = trimmed(text, { start: span.start + hit.index + hit[0].length, end: span.end });
  const [leftText, rightText] = [text.slice(left.start, left.end), text.slice(right.start, right.end)];
  if (isPerson(rightText) && !isPerson(leftText)) return { name: right, beside: placeIn(text, left) };
  if (isPerson(leftText) && !isPerson(rightText)) return { name: left, beside: placeIn(text, right) };
  return null;
}

/** 市场部 王强, PM 黃俊榮, 王强 13800000000 (read before), 张三 项目经理. */
function chineseAfterBlank(text: string, span: Span, name: string): Beside | null {
  const blank = name.lastIndexOf(' ');
  const first = name.indexOf(' ');
  const last = name.slice(blank + 1);
  if (isChinesePerson(last) || isTitled(last)) {
    if (isChinesePerson(name)) return null;
    const place = { start: span.start, end: span.start + blank };
    return { name: { start: place.end + 1, end: span.end }, beside: placeIn(text, place) };
  }
  const head = name.slice(0, first);
  if (!isChinesePerson(head)) return null;
  const person = { start: span.start, end: span.start + first };
  return { name: person, beside: placeIn(text, { start: person.end, end: span.end }) };
}

/** `PM John Smith`, `CTO Jane`: known words before a personal name, one of them a post. */
function latinAfterPost(name: string, span: Span): Span | null {
  const words = name.split(' ');
  let known = 0;
  let post = false;
  while (known < words.length && isKnownWord(words[known] ?? '')) {
    post ||= isRoleWord(words[known] ?? '');
    known += 1;
  }
  const rest = words.slice(known).join(' ');
  if (
    known === 0 ||
    known === words.length ||
    !post ||
    rest.length < 2 ||
    !isLatinPerson(rest) ||
    words.length - known > 3
  )
    return null;
  return { start: span.end - rest.length, end: span.end };
}
