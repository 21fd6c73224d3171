/** Where a target starts from: `从48小时缩短至24小时`, `68% → 85%`, `(from 3.7)`, 目前80%, 原订16小时. */
import { type Part, type Phrase, reach } from './phrase.js';
import type { Scene } from './scene.js';

/** The part of a quantity that is a starting point (or a mere comparison); null when it is a target. */
export function startOf(scene: Scene, index: number): Part | null {
  const { phrase, parts } = scene;
  const token = phrase.quantity(index);
  if (token === null) return null;
  const restated = changeOutside(scene, index);
  if (restated !== null) return { part: 'from', of: restated };
  const previous = scene.previous(index);
  const arrived = previous === null ? undefined : parts[previous];
  if (arrived?.part === 'from' && arrived.of === index) return null;
  const following = scene.next(index);
  const next = scene.isTarget(following) ? following : null;
  const lead = leadOf(phrase, index);
  if (next !== null && lead === 'from' && isRelativeTo(phrase, next, index)) return { part: 'from', of: next };
  if (next !== null && leadsTo(phrase, index, next, lead === 'from')) return { part: 'from', of: next };
  // From 1.7% to 2.0%, down from $4,800 to $3,500: both ends are in the one quantity.
  if (lead === null || (lead !== 'than' && token.quantity.joined === 'to')) return null;
  if (lead === 'was' && next !== null && alike(phrase, index, next)) return { part: 'from', of: next };
  const before = scene.targetBefore(index);
  if (before !== null && (alike(phrase, index, before) || isRelativeTo(phrase, before, index)))
    return { part: 'from', of: before };
  if (before === null && next !== null && lead !== 'than' && alike(phrase, index, next))
    return { part: 'from', of: next };
  return before === null && next === null && lead === 'than' ? null : { part: 'ignored', reason: 'baseline' };
}

const shares = new Set(['percent', 'permille', 'points']);

/** 由30家翻一番, 从100万元下降10%: the change is counted in shares or multiples of where it starts, not in its unit. */
export function isRelativeTo(phrase: Phrase, change: number, start: number): boolean {
  const token = phrase.quantity(change);
  const from = phrase.quantity(start)?.quantity;
  if (token === null || from === undefined || shares.has(from.kind)) return false;
  if (token.quantity.kind === 'times') return from.kind !== 'times';
  if (token.quantity.kind !== 'percent') return false;
  return token.quantity.sign !== undefined || isStep(phrase, change);
}

/** 缩短50%(从20天到10天): the levels in brackets say once more what the relative change before them says. */
function changeOutside(scene: Scene, index: number): number | null {
  const { phrase } = scene;
  let open = index - 1;
  while (open >= 0 && index - open < 6 && !isOpening(phrase, open)) open--;
  const before = phrase.quantity(open - 1);
  if (!isOpening(phrase, open) || before === null || !scene.isTarget(open - 1)) return null;
  const text = phrase.text.slice(phrase.at(open)?.end ?? 0, phrase.at(index)?.start ?? 0);
  if (!phrase.near(before.end, phrase.at(open)?.start ?? 0) || !startsPath.test(text)) return null;
  const level = phrase.quantity(index)?.quantity.kind ?? 'percent';
  const { kind } = before.quantity;
  return (kind === 'percent' || kind === 'times') && kind !== level && !shares.has(level) ? open - 1 : null;
}

const restates =
  /^\s*(?:an?\s|约|即|a total\s)?\s*(?:[+-]\s?\d|(?:提升|提高|增长|增加|上升|下降|降低|减少|缩短|压缩|增幅|降幅|升|降|增|减|up|down)\s*(?:of\s|by\s)?\d)/i;
const restatesAfter =
  /^\s*(?:reduction|increase|decrease|improvement|cut|drop|growth|uplift|lower|higher|less|more)?\s*\)/i;

/** From 120 to 90 days (-25%), 由100降至80(下降20%): the change in brackets behind a path says it once more. */
export function isRestated(scene: Scene, index: number): boolean {
  const { phrase } = scene;
  const token = phrase.quantity(index);
  const before = scene.previous(index);
  const level = scene.quantity(before);
  if (token === null || level === null || before === null || token.start - level.end > 24) return false;
  const open = phrase.text.lastIndexOf('(', token.start);
  if (open < level.end || phrase.text.slice(level.end, open).trim() !== '') return false;
  const inside = phrase.text.slice(open + 1, token.start + 2);
  const named = /^\s*an?\s$/.test(phrase.text.slice(open + 1, token.start));
  if (!named && !restates.test(inside)) return false;
  if (!restatesAfter.test(phrase.text.slice(token.end, token.end + 16))) return false;
  return level.quantity.joined === 'to' || arrivesFrom(scene, before);
}

/** The level that a path leads to: 由100万元降至80万元. */
function arrivesFrom(scene: Scene, index: number): boolean {
  const start = scene.previous(index);
  return start !== null && leadsTo(scene.phrase, start, index, leadOf(scene.phrase, start) === 'from');
}

/** What stands in the bracket before the first level, or between the two. */
const startsPath = /^\s*(?:即)?\s*(?:from|从|由|自)/i;

/** A verb of change stands before the number in its clause and nothing says that the number is the level to reach. */
function isStep(phrase: Phrase, index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - 6 && !phrase.isHard(at); at--) {
    const word = phrase.at(at);
    if (word?.type !== 'word') continue;
    const near = phrase.near(word.end, phrase.at(index)?.start ?? 0);
    if (word.role === 'increase' || word.role === 'decrease') {
      return !(near && /[至到为]$/.test(phrase.text.slice(word.start, word.end)));
    }
    if (near && (word.role === 'to' || word.role === 'attain' || word.role === 'arrow')) return false;
  }
  return false;
}

function isOpening(phrase: Phrase, index: number): boolean {
  const token = phrase.at(index);
  return token?.type === 'break' && phrase.text.charAt(token.start) === '(';
}

/** Both count the same sort of thing, as far as their units say. */
function alike(phrase: Phrase, a: number, b: number): boolean {
  const first = phrase.quantity(a)?.quantity;
  const second = phrase.quantity(b)?.quantity;
  if (first === undefined || second === undefined) return false;
  if (first.unit === second.unit || first.kind === second.kind) return true;
  const share = (kind: string): boolean => kind === 'percent' || kind === 'permille' || kind === 'points';
  return (first.unit === '' && !share(second.kind)) || (second.unit === '' && !share(first.kind));
}

type Lead = 'from' | 'was' | 'than';

/** The word that leads into a quantity as a starting point. */
function leadOf(phrase: Phrase, index: number): Lead | null {
  const token = phrase.quantity(index);
  if (token === null || token.quantity.kind === 'times') return null;
  let edge = token.start;
  for (let at = index - 1; at >= 0 && at > index - reach; at--) {
    const word = phrase.at(at);
    if (word === undefined || word.type === 'quantity' || (word.type === 'break' && word.hard)) return null;
    const near = phrase.near(word.end, edge);
    if (word.type === 'stretch') {
      if (isFigureOf(phrase, at, token.start)) return 'was';
      if (near) edge = word.start;
      continue;
    }
    if (word.type === 'word') {
      const lead = leadFrom(phrase, index, word.role, near, word.start);
      if (lead === 'stop') return null;
      if (lead !== null) return lead;
      // 原为16小时: a particle stands between.
      if (word.role === 'to') edge = word.start;
      continue;
    }
    const passes = word.type === 'compare' ? word.comparator === 'approx' : phrase.text.charAt(word.start) === ':';
    if (!passes) return null;
    edge = word.start;
  }
  return null;
}

const comparesWith = /[较比]/;

function leadFrom(phrase: Phrase, index: number, role: string, near: boolean, start: number): Lead | 'stop' | null {
  switch (role) {
    case 'from':
      return near || phrase.text.charCodeAt(start) > 0x7f ? 'from' : 'stop';
    case 'was':
      return 'was';
    case 'was-near':
      if (phrase.quantity(index)?.quantity.sign !== undefined && comparesWith.test(phrase.text.charAt(start - 1)))
        return null;
      return near && !isMeasuredBy(phrase, start) ? 'was' : null;
    case 'than':
      // 较去年+2个百分点: the sign says that the number is the step itself.
      if (phrase.quantity(index)?.quantity.sign !== undefined) return null;
      return near || changesAfter(phrase, index) ? 'than' : 'stop';
    case 'to':
      return near ? null : 'stop';
    case 'attain':
    case 'arrow':
    case 'increase':
    case 'decrease':
      return 'stop';
    default:
      return null;
  }
}

/** 达到去年的120%: last year's figure is the measure, the number is the target. */
function isMeasuredBy(phrase: Phrase, start: number): boolean {
  return /(?:达到?|完成|超过|不低于|实现|相当于|为|是)\s*$/.test(phrase.text.slice(Math.max(0, start - 6), start));
}

/** (2023年为0.3%): a year's figure in brackets is where the target starts. */
function isFigureOf(phrase: Phrase, at: number, number: number): boolean {
  const year = phrase.at(at);
  const open = phrase.at(at - 1);
  if (year === undefined || open?.type !== 'break' || phrase.text.charAt(open.start) !== '(' || at < 2) return false;
  return /^\s*(?:[年度实际值同期]{0,6}|actuals?|baseline|level|figure|result)\s*[为是:]?\s*$/i.test(
    phrase.text.slice(year.end, number),
  );
}

function changesAfter(phrase: Phrase, index: number): boolean {
  const after = phrase.at(index + 1);
  return after?.type === 'word' && (after.role === 'increase' || after.role === 'decrease');
}

/** Only words of movement stand between two quantities: 缩短至, →, to. */
function leadsTo(phrase: Phrase, from: number, to: number, led: boolean): boolean {
  if (to - from > reach) return false;
  let edge = phrase.at(from)?.end ?? 0;
  let moves = false;
  let arrives = false;
  let loose = false;
  for (let at = from + 1; at < to; at++) {
    const token = phrase.at(at);
    if (token === undefined || token.type === 'quantity') return false;
    if (!phrase.near(edge, token.start)) loose = true;
    edge = token.end;
    const words = phrase.text.slice(token.start, token.end);
    if (token.type === 'break') {
      if (token.hard || !led || (words !== '(' && words !== ')')) return false;
    } else if (token.type === 'word') {
      // 80%→实际60%: the word only labels the end.
      if (token.role === 'was-near' && arrives) continue;
      const change = token.role === 'increase' || token.role === 'decrease';
      if (!change && token.role !== 'arrow' && token.role !== 'to' && token.role !== 'attain') return false;
      if (change || token.role === 'arrow') moves = true;
      if (!change || /[至到为]$/.test(words)) arrives = true;
    } else if (words === '=>') arrives = moves = true;
  }
  if (!phrase.near(edge, phrase.at(to)?.start ?? 0)) loose = true;
  return loose ? led && arrives : arrives && (moves || led);
}
