/** The clauses of an owner phrase, each with the standing that its label or verb gives. */
import type { Span } from '../../text/span.js';
import { isChinesePerson, isFamilyFirst, isFunction, isLatinPerson, isRoleWord, kindOfName } from './kinds.js';
import { clauseVerbOf, helperJoint, labelStanding, mayHaveVerb } from './marks.js';
import { cutAt, type Piece, pieceAt, type Standing, trimmed } from './pieces.js';
import { blank, structural, verbal } from './signs.js';

/** What other columns hold, told in the same cell: 完成时限:6月底. */
const otherLabel =
  /^(?:计划|整改|办理)?(?:完成)?(?:时限|时间|日期|期限|期程|截止[^:]{0,4}|(?:联系)?(?:电话|方式)|手机|邮箱|微信|tel|phone|mobile|e-?mail|due|deadline|eta|date|status|状态|备注)\s*:/i;

/** Label or verb decides; a label holds until the next one or the end of the sentence. */
export function clausesOf(text: string, whole: Span, signs: number): Piece[] {
  const verbs = (signs & (verbal | blank)) !== 0 && mayHaveVerb(text);
  if ((signs & structural) === 0 && !verbs) return [pieceAt(whole, 'unmarked')];
  const pieces: Piece[] = [];
  const inner = bracketed(text, whole);
  let held: Standing = 'unmarked';
  for (const part of cutAt(text, inner, ';。|\n\r')) {
    if (otherLabel.test(text.slice(part.start, part.start + 20).trimStart())) continue;
    for (const segment of atLabels(text, part)) {
      if (segment.standing !== null) held = segment.standing;
      addSegments(text, segment, held, pieces, verbs);
    }
  }
  return pieces;
}

/** The whole phrase in brackets: (市政府办公室牵头). */
function bracketed(text: string, whole: Span): Span {
  const open = text.charAt(whole.start);
  const inside = { start: whole.start + 1, end: whole.end - 1 };
  if ((open !== '(' && open !== '[' && open !== '【') || !')]】'.includes(text.charAt(whole.end - 1))) return whole;
  return /[()[\]]/.test(text.slice(inside.start, inside.end)) ? whole : inside;
}

/** 责任单位:技术部 责任人:张三: the unit only says where the person who answers belongs. */
const unitLabel = /责任(?:单位|部门|科室|处室|领导|主体)$/;
const personLabel = /(?:^|[\s,;、/)])(?:直接|具体|第一)?(?:责任人|负责人|经办人|承办人)\s*:\s*[^\s,;]/;

interface Labelled extends Span {
  readonly standing: Standing | null;
}

const labelled = /(?:^|[\s,、;/])([\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z/ ]{0,19}?)\s*:\s*/g;

/** Cuts before each `label:`; a label that is none (前端:张三) stays with its names. */
function atLabels(text: string, span: Span): Labelled[] {
  const clause = text.slice(span.start, span.end);
  if (!clause.includes(':')) return [{ ...span, standing: null }];
  const cuts: { at: number; next: number; standing: Standing | null }[] = [];
  labelled.lastIndex = 0;
  for (let hit = labelled.exec(clause); hit !== null; hit = labelled.exec(clause)) {
    const label = hit[1] ?? '';
    const own = labelStanding(label);
    const last = label.lastIndexOf(' ') + 1;
    const person = unitLabel.test(label) && personLabel.test(text);
    const standing = person ? 'helper' : (own ?? labelStanding(label.slice(last)));
    // In 张三 协助:李四 only the last word is the label.
    const at = own === null ? hit.index + hit[0].indexOf(label) + last : hit.index;
    const other = standing === null && otherLabel.test(`${label.slice(last)}:`);
    if (standing !== null || other) cuts.push({ at, next: hit.index + hit[0].length, standing });
    labelled.lastIndex = hit.index + hit[0].length;
  }
  if (cuts.length === 0) return [{ ...span, standing: null }];
  const segments: Labelled[] = [];
  const first = cuts[0]?.at ?? 0;
  if (first > 0) segments.push({ start: span.start, end: span.start + first, standing: null });
  cuts.forEach(({ next, standing }, index) => {
    // What another column holds is no name.
    if (standing === null) return;
    segments.push({ start: span.start + next, end: span.start + (cuts[index + 1]?.at ?? clause.length), standing });
  });
  return segments;
}

/** Comma by comma: a verb marks the names before it in its own segment. */
function addSegments(text: string, span: Span, label: Standing, pieces: Piece[], verbs: boolean): void {
  let held = label;
  const active = verbs && mayHaveVerb(text.slice(span.start, span.end));
  const commas = segmentsOf(text, span);
  if (commas.length > 1 && isTitleAfterName(text, commas)) {
    const first = commas[0];
    if (first !== undefined) pieces.push(pieceAt(first, held));
    return;
  }
  if (!active) {
    for (const segment of commas) pieces.push(pieceAt(segment, held));
    return;
  }
  let acting = 0;
  for (const segment of commas) {
    const aided = latinAid.exec(text.slice(segment.start, segment.end));
    if (aided !== null) {
      pieces.push({ start: segment.start + aided[0].length, end: segment.end, standing: 'helper' });
      acting += 1;
      continue;
    }
    const joint = helperJoint(text, segment);
    if (joint !== null) {
      addJoined(text, segment, joint, held, pieces);
      acting += 1;
      continue;
    }
    const also = /^(?:会同|协同|并?会(?![议计员长场务商展签后前中]))(?=[\u4e00-\u9fff]{2})/.exec(
      text.slice(segment.start, segment.start + 4),
    );
    if (also !== null) {
      held = 'helper';
      pieces.push({ start: segment.start + also[0].length, end: segment.end, standing: 'helper' });
      continue;
    }
    const found = clauseVerb(text, segment);
    if (found === null && acting > 0 && isSentence(text, segment)) continue;
    if (found !== null) acting += 1;
    pieces.push(found ?? pieceAt(segment, held));
  }
}

/** Segments between commas, and between 、 where a verb closes the names before it (市场部牵头、技术部配合). */
function segmentsOf(text: string, span: Span): Span[] {
  const segments: Span[] = [];
  for (const comma of cutAt(text, span, ',')) {
    let { start } = comma;
    for (const cut of cutAt(text, comma, '、')) {
      if (cut.end >= comma.end) continue;
      const closed = verbBefore.test(text.slice(Math.max(start, cut.end - 4), cut.end));
      const next = text.slice(cut.end + 1, Math.min(comma.end, cut.end + 30));
      if (!closed && !(ownTask.test(next) && ownTask.test(text.slice(start, cut.end)))) continue;
      segments.push({ start, end: cut.end });
      start = cut.end + 1;
    }
    segments.push({ start, end: comma.end });
  }
  return withGivenNames(text, segments)
    .map((segment) => trimmed(text, segment))
    .filter(({ start, end }) => end > start && !isNote(text.slice(start, end)));
}

/** Smith, John: the comma stands inside a name. */
function withGivenNames(text: string, segments: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const family = last === undefined ? '' : text.slice(last.start, last.end).trim();
    if (last !== undefined && isFamilyFirst(family, text.slice(segment.start, segment.end).trim()))
      last.end = segment.end;
    else joined.push({ start: segment.start, end: segment.end });
  }
  return joined;
}

/** What else stands beside names: a date, a telephone number, what the choice depends on. */
function isNote(segment: string): boolean {
  return otherLabel.test(segment) || dependsOn.test(segment);
}

const dependsOn =
  /^(?:based on|depending on|subject to|as (?:needed|required|applicable|appropriate|necessary|relevant|per)|if |when |where )/i;

/** 数据分析师负责目标测算、业务主管负责任务拆解: each has a task of its own. */
const ownTask = /^[\u4e00-\u9fffA-Za-z*]{2,14}?(?:负责|牵头|主办|承办|配合|协助)[\u4e00-\u9fff]{2}/;

const verbBefore = /(?:牵头|负责|主办|主责|承办|配合|协办|协助|参与)$/;
const latinHelper =
  /^(.+?) (?:supports?|assists?|helps?|reviews?|approves?|advises?|to (?:support|assist|help|review|approve))\b/i;

const latinVerb =
  /^(.+?) (?:to (?:lead|own|drive|do|follow|deliver|complete|finish|write|prepare|provide|review|confirm|send|schedule|draft)\b.*|will .*|leads|owns|drives|is responsible.*|is accountable.*|responsible.*)$/i;
const latinAid =
  /^(?:with (?:the )?(?:[a-z]+ )?(?:support|help|input|assistance|advice|backing|contributions?|sign-?off|approval|oversight|consent|endorsement|review|guidance|supervision|feedback|participation|involvement) (?:from|of|by)|(?:supported|assisted|advised|backed|reviewed|approved|overseen|supervised|endorsed|signed off) by|in (?:consultation|coordination|collaboration|cooperation|partnership|liaison) with|together with) /i;
const latinLead = /^(?:(?:led|owned|driven|managed|run|handled) by|assigned to|assign to) /i;

function clauseVerb(text: string, segment: Span): Piece | null {
  const clause = text.slice(segment.start, segment.end);
  if (/[\u4e00-\u9fff]/.test(clause)) return clauseVerbOf(text, segment);
  const lead = latinLead.exec(clause);
  if (lead !== null) return { start: segment.start + lead[0].length, end: segment.end, standing: 'owner' };
  if (clause.length > 200) return null;
  const helper = latinHelper.exec(clause)?.[1];
  if (helper !== undefined && (isLatinPerson(helper) || isFunction(helper) || isRoleWord(helper)))
    return { start: segment.start, end: segment.start + helper.length, standing: 'helper' };
  const subject = latinVerb.exec(clause)?.[1];
  if (subject === undefined || /^(?:team|tech|product|project|design|engineering|qa|dev|the)$/i.test(subject))
    return null;
  const person = subject.split(' ').some((word) => isLatinPerson(word)) || / (?:to|will|is) /i.test(clause);
  return person ? { start: segment.start, end: segment.start + subject.length, standing: 'owner' } : null;
}

/** What follows a verb's clause and names nobody: its object goes on. */
function isSentence(text: string, segment: Span): boolean {
  const clause = text.slice(segment.start, segment.end);
  return (
    /[\u4e00-\u9fff]/.test(clause) &&
    kindOfName(clause) === 'team' &&
    clause.length > 6 &&
    !/[部局处科室组委办厅院所中心公司司队会]$/.test(clause)
  );
}

/** `X会同Y负责`, `Alice with support from Bob`: what follows the joint helps, whatever its verb. */
function addJoined(
  text: string,
  span: Span,
  joint: { at: number; next: number },
  held: Standing,
  pieces: Piece[],
): void {
  const before = { start: span.start, end: joint.at };
  const after = { start: joint.next, end: span.end };
  pieces.push(clauseVerb(text, before) ?? pieceAt(before, held));
  pieces.push(pieceAt(clauseVerb(text, after) ?? after, 'helper'));
}

const region =
  /^(?:emea|apac|amer|americas|latam|anz|north america|south america|europe|asia(?: pacific)?|africa|middle east|(?:greater )?china|japan|uk|us|usa|eu|global|worldwide)$/i;

/** `Jane Doe, VP Engineering`: one person and her post. */
function isTitleAfterName(text: string, segments: readonly Span[]): boolean {
  const [first, second] = segments;
  if (segments.length !== 2 || first === undefined || second === undefined) return false;
  const name = text.slice(first.start, first.end);
  const post = text.slice(second.start, second.end);
  if (/^(?:inc|ltd|llc|co|corp|phd|md|mba|pmp|cfa|cpa|esq|rn|pe|jr|sr|iii?)\.?$/i.test(post)) return true;
  if (kindOfName(name) === 'role' && region.test(post)) return true;
  // Director, Product Management
  if (/\b(?:director|vp|svp|evp|avp|manager|head)$/i.test(name) && isFunction(post) && kindOfName(post) === 'team')
    return true;
  if (kindOfName(post) !== 'role') return false;
  return isChinesePerson(name) ? !isChinesePerson(post) : isLatinPerson(name) && post.split(' ').some(isRoleWord);
}
