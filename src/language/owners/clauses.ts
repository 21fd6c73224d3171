/** The clauses of an owner phrase, each with the standing that its label or verb gives. */
import type { Span } from '../../text/span.js';
import { isLatinPerson, isRoleWord, kindOfName } from './kinds.js';
import { helperJoint, labelStanding, verbal } from './marks.js';
import { cutAt, type Piece, type Standing, trimmed } from './pieces.js';

/** Label or verb decides; a label holds until the next one or the end of the sentence. */
export function clausesOf(text: string, whole: Span): Piece[] {
  const pieces: Piece[] = [];
  const inner = bracketed(text, whole);
  let held: Standing = 'unmarked';
  for (const part of cutAt(text, inner, ';。|\n\r')) {
    for (const segment of atLabels(text, part)) {
      if (segment.standing !== null) held = segment.standing;
      addSegments(text, segment, held, pieces);
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

interface Labelled extends Span {
  readonly standing: Standing | null;
}

const labelled = /(?:^|[\s,、;(（/])([\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z/ ]{0,19}?)\s*:\s*/g;

/** Cuts before each `label:`; a label that is none (前端:张三) stays with its names. */
function atLabels(text: string, span: Span): Labelled[] {
  const clause = text.slice(span.start, span.end);
  if (!clause.includes(':')) return [{ ...span, standing: null }];
  const cuts: { at: number; next: number; standing: Standing }[] = [];
  labelled.lastIndex = 0;
  for (let hit = labelled.exec(clause); hit !== null; hit = labelled.exec(clause)) {
    const label = hit[1] ?? '';
    const standing = labelStanding(label) ?? labelStanding(label.replace(/^.* /, ''));
    if (standing !== null) cuts.push({ at: hit.index, next: hit.index + hit[0].length, standing });
    labelled.lastIndex = hit.index + hit[0].length;
  }
  if (cuts.length === 0) return [{ ...span, standing: null }];
  const segments: Labelled[] = [];
  const first = cuts[0]?.at ?? 0;
  if (first > 0) segments.push({ start: span.start, end: span.start + first, standing: null });
  cuts.forEach(({ next, standing }, index) => {
    segments.push({ start: span.start + next, end: span.start + (cuts[index + 1]?.at ?? clause.length), standing });
  });
  return segments;
}

/** Comma by comma: a verb marks the names before it in its own segment. */
function addSegments(text: string, span: Span, held: Standing, pieces: Piece[]): void {
  const commas = cutAt(text, span, ',')
    .map((segment) => trimmed(text, segment))
    .filter(({ start, end }) => end > start);
  if (commas.length > 1 && isTitleAfterName(text, commas)) {
    const first = commas[0];
    if (first !== undefined) pieces.push({ ...first, standing: held });
    return;
  }
  let verbs = 0;
  for (const segment of commas) {
    const found = clauseVerb(text, segment);
    if (found === null && verbs > 0 && isSentence(text, segment)) continue;
    if (found !== null) verbs += 1;
    addJoined(text, found ?? segment, found?.standing ?? held, pieces);
  }
}

const latinVerb =
  /^(.+?) (?:to (?:lead|own|drive|do|follow|deliver|complete|finish|write|prepare|provide|review|confirm|send|schedule|draft)\b.*|will .*|leads?|owns?|drives?|is responsible.*|is accountable.*|responsible.*)$/i;
const latinLead = /^(?:(?:led|owned|driven|managed|run|handled) by|assigned to|assign to) /i;

function clauseVerb(text: string, segment: Span): Piece | null {
  const clause = text.slice(segment.start, segment.end);
  if (/[\u4e00-\u9fff]/.test(clause)) return verbal(text, segment);
  const lead = latinLead.exec(clause);
  if (lead !== null) return { start: segment.start + lead[0].length, end: segment.end, standing: 'owner' };
  if (clause.length > 200) return null;
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

function addJoined(text: string, span: Span, standing: Standing, pieces: Piece[]): void {
  const joint = helperJoint(text, span);
  if (joint === null) {
    pieces.push({ start: span.start, end: span.end, standing });
    return;
  }
  pieces.push({ start: span.start, end: joint.at, standing });
  pieces.push({ start: joint.next, end: span.end, standing: 'helper' });
}

/** `Jane Doe, VP Engineering`: one person and her post. */
function isTitleAfterName(text: string, segments: readonly Span[]): boolean {
  const [first, second] = segments;
  if (segments.length !== 2 || first === undefined || second === undefined) return false;
  const name = text.slice(first.start, first.end);
  const post = text.slice(second.start, second.end);
  if (/^(?:inc|ltd|llc|co|corp|phd|md|mba|pmp|jr|sr)\.?$/i.test(post)) return true;
  return name.includes(' ') && isLatinPerson(name) && post.split(' ').some(isRoleWord) && kindOfName(post) === 'role';
}
