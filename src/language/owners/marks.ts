/** Words that say how a name stands: labels before it, verbs behind it, marks in brackets. */
import type { Span } from '../../text/span.js';
import * as lexicon from '../lexicon/owners.js';
import { isTitled, isWholeName } from './kinds.js';
import type { Standing } from './pieces.js';

function table(families: readonly (readonly [Standing, readonly string[]])[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const [standing, words] of families)
    for (const word of words) if (!standings.has(word)) standings.set(word, standing);
  return standings;
}

const labels = table([
  ['lead', lexicon.leadLabels],
  ['owner', lexicon.ownerLabels],
  ['helper', lexicon.helperLabels],
]);
const brackets = table([
  ['lead', lexicon.leadMarks],
  ['owner', lexicon.ownerMarks],
  ['helper', lexicon.helperMarks],
]);

/** The standing that a label gives (牵头单位, Owner, R/A), or null when it is none. */
export function labelStanding(label: string): Standing | null {
  const word = label.trim().toLowerCase();
  return labels.get(word) ?? (word.length > 4 && word.charCodeAt(0) > 0x7f ? suffixStanding(word) : null);
}

/** 项目责任人, 区级牵头领导, 技术负责人: some other word before a label that is known. */
function suffixStanding(word: string): Standing | null {
  for (let from = 1; word.length - from >= 3; from += 1) {
    const standing = labels.get(word.slice(from));
    if (standing !== undefined) return standing;
  }
  return null;
}

/** The standing that a mark in brackets gives: `(牵头)`, `(support)`. */
export function bracketStanding(mark: string): Standing | null {
  return brackets.get(mark.trim().toLowerCase()) ?? null;
}

const leadVerbs = new Set(lexicon.leadVerbs);
const ownerVerbs = new Set(lexicon.ownerVerbs);
const actingVerbs = new Set(lexicon.actingVerbs);
const helperVerbs = new Set(lexicon.helperVerbs);
const adverbs = new Set(lexicon.adverbs);
const longestVerb = 8;

let verbs: RegExp | undefined;

/** Made when the first phrase needs it. */
function someVerb(): RegExp {
  verbs ??= new RegExp(
    [
      ...leadVerbs,
      ...ownerVerbs,
      ...actingVerbs,
      ...helperVerbs,
      '等',
      '是',
      '为',
      '担任',
      '会同',
      '协同',
      '[于在]\\d',
    ].join('|'),
  );
  return verbs;
}
const latinVerbs =
  /^with |^(?:supported|assisted|advised|backed|reviewed|approved|overseen|supervised|endorsed|signed off) by | (?:to|will|is|leads?|owns|drives|supports?|assists?|helps?|reviews?|approves?|advises?|responsible|with|w\/|cc|via|along|in|backed|by|backup|assisted|supported|reviewed|approved) |^(?:led|owned|driven|managed|run|handled|assigned|assign) | (?:leads|owns|drives|supports?|assists?|helps?|reviews?|approves?|advises?|responsible)$/i;

/** Whether a phrase can hold a verb at all: most are names and nothing else. */
export function mayHaveVerb(text: string): boolean {
  return someVerb().test(text) || (text.includes(' ') && latinVerbs.test(text));
}

export interface Verbal extends Span {
  readonly standing: Standing;
}

/** The names before a verb in a clause and how the verb makes them stand; null when the clause has no verb. */
export function clauseVerbOf(text: string, span: Span): Verbal | null {
  return subjectOfEquation(text, span) ?? verbAtEnd(text, span) ?? verbInside(text, span);
}

/** 公司总经理是安全生产第一负责人: what stands before 是 or 为 is accountable. */
function subjectOfEquation(text: string, span: Span): Verbal | null {
  const clause = text.slice(span.start, span.end);
  if (!/(?:责任人|负责人|责任主体|牵头人|责任单位|负责单位)$/.test(clause)) return null;
  const at = clause.search(/(?:是|为|担任)/);
  return at > 1 ? { start: span.start, end: span.start + at, standing: 'owner' } : null;
}

/** 总经办 is the general manager's office, not somebody who does (经办) a thing. */
function isOffice(text: string, end: number, word: string): boolean {
  // In 陈总经办 he does it.
  return word === '经办' && text.charAt(end - 3) === '总' && !isTitled(text.slice(Math.max(0, end - 4), end - 2));
}

/** The longest word of a family that ends at `end`. */
function wordBefore(text: string, start: number, end: number): string {
  for (let length = Math.min(longestVerb, end - start); length > 1; length -= 1) {
    const word = text.slice(end - length, end);
    if (
      leadVerbs.has(word) ||
      ownerVerbs.has(word) ||
      actingVerbs.has(word) ||
      helperVerbs.has(word) ||
      adverbs.has(word)
    )
      return isOffice(text, end, word) ? '' : word;
  }
  const last = text.charAt(end - 1);
  return end - start > 2 && (last === '等' || last === '并') ? last : '';
}

function stronger(standing: Standing, verb: string): Standing {
  if (leadVerbs.has(verb)) return 'lead';
  if (standing === 'lead') return 'lead';
  if (ownerVerbs.has(verb)) return 'owner';
  if (helperVerbs.has(verb)) return standing === 'owner' ? 'owner' : 'helper';
  return actingVerbs.has(verb) && standing === 'unmarked' ? 'owner' : standing;
}

/** 市场部牵头组织实施, 财务部、法务部配合, 由项目经理审核. */
function verbAtEnd(text: string, span: Span): Verbal | null {
  let end = span.end;
  let standing: Standing = 'unmarked';
  let certain = false;
  // The verb nearest the name decides: 组织验收 acts, 审核通过 checks.
  for (let word = wordBefore(text, span.start, end); word !== ''; word = wordBefore(text, span.start, end)) {
    const left = text.slice(span.start, end - word.length);
    const sure = leadVerbs.has(word) || ownerVerbs.has(word);
    if (left.length < 2 && !sure) break;
    standing = stronger(standing, word);
    certain ||= sure;
    end -= word.length;
    while (end > span.start && text.charAt(end - 1) === ' ') end -= 1;
  }
  if (end === span.end || end <= span.start) return null;
  const start = leadIn(text, span.start, end);
  const subject = text.slice(start, end);
  if (!certain && start === span.start && !isWholeName(subject) && !isWholeName(subject.replace(/^.*[、/+&,]/, '')))
    return null;
  return { start, end, standing };
}

/** 由, 请 and their kin before the name. */
function leadIn(text: string, start: number, end: number): number {
  // 会议由组长主持: what stands before 由 is what is done.
  const by = text.lastIndexOf('由', end - 2);
  if (by > start + 1 && !/[自理缘事不经]/.test(text.charAt(by - 1)) && isWholeName(text.slice(by + 1, end)))
    return by + 1;
  return end - start > 2 && /[由请经以让]/.test(text.charAt(start)) ? start + 1 : start;
}

const insideVerb =
  /(?:总?牵头|负责(?!人)|主办|承办|主责(?!人|单位|部门)|承担|配合|协助|协办|审核|审批|复核|验收|参与|提交|提供|制定|组织|落实|完成|编制|报送|推进|于\d|在\d|按)/g;

/** 技术部于5月20日前提交方案, 由市场部负责方案修订: the verb stands behind a whole name and has an object. */
function verbInside(text: string, span: Span): Verbal | null {
  const clause = text.slice(span.start, span.end);
  if (clause.length > 400) return null;
  const lead = leadIn(clause, 0, clause.length);
  insideVerb.lastIndex = 0;
  for (let hit = insideVerb.exec(clause); hit !== null; hit = insideVerb.exec(clause)) {
    const subject = clause.slice(lead, hit.index).trim();
    const verb = hit[0];
    const whole =
      subject.length > 1 && !/[(（][^)）]*$/.test(subject) && isWholeName(subject.replace(/^.*[、/+&]/, ''));
    if (!whole || (!/负责|牵头|主办|主责/.test(verb) && insideName(clause, hit.index, verb))) continue;
    const standing: Standing = /牵头|主办|主责/.test(verb) ? 'lead' : helperVerbs.has(verb) ? 'helper' : 'owner';
    return { start: span.start + lead, end: span.start + hit.index, standing };
  }
  return null;
}

/** 组织 in 市委组织部 is part of a name: what stands between the marks or blanks around it is a whole one. */
function insideName(clause: string, at: number, verb: string): boolean {
  const start = Math.max(clause.lastIndexOf('、', at), clause.lastIndexOf(' ', at)) + 1;
  const rests = clause.slice(at).search(/[、 ]/);
  const name = clause.slice(start, rests < 0 ? clause.length : at + rests).trim();
  // In 技术部配合市场部 the rest is a name of its own, in 市委组织部 only a suffix.
  const rest = name.slice(at - start + verb.length);
  return isWholeName(name) && (rest.length < 3 || !isWholeName(rest));
}

const joints = [...lexicon.helperJoints].sort((a, b) => b.length - a.length);
const latinJoint = new RegExp(` (?:${joints.filter((joint) => joint.charCodeAt(0) < 0x80).join('|')}) `, 'i');
const chineseJoint = /(?:会同|协同|商)/g;

/** Where the helpers begin inside a list: `X会同Y`, `Alice with support from Bob`; null when nobody helps so. */
export function helperJoint(text: string, span: Span): { at: number; next: number } | null {
  const clause = text.slice(span.start, span.end);
  if (clause.length > 400) return null;
  const latin = latinJoint.exec(clause);
  if (latin !== null) return { at: span.start + latin.index, next: span.start + latin.index + latin[0].length };
  chineseJoint.lastIndex = 0;
  for (let hit = chineseJoint.exec(clause); hit !== null; hit = chineseJoint.exec(clause)) {
    const next = hit.index + hit[0].length;
    if (
      next < clause.length &&
      isWholeName(clause.slice(0, hit.index).replace(/^.*[、/+&]/, '')) &&
      /^[\u4e00-\u9fff]{2}/.test(clause.slice(next))
    ) {
      return { at: span.start + hit.index, next: span.start + next };
    }
  }
  return null;
}
