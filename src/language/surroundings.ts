/** What the words before a quantity, and a change right after it, say of it. */
import { closes, opens, type Phrase, reach } from './phrase.js';
import type { Comparator, KpiTarget } from './readings.js';
import type { Scene } from './scene.js';

export type Direction = KpiTarget['direction'];

export interface Surroundings {
  readonly comparator: Comparator | null;
  /** The bound may stand apart from the number (至少 … 3次). */
  readonly far: boolean;
  readonly direction: Direction;
  /** The number is the level to arrive at, not the step. */
  readonly level: boolean;
  /** Where the words that belong to the number begin. */
  readonly start: number;
}

/** Walks left from the number over the words that belong to it. */
export function surroundingsOf(scene: Scene, index: number): Surroundings {
  const { phrase } = scene;
  const token = phrase.quantity(index);
  const state = {
    comparator: null as Comparator | null,
    far: false,
    direction: token?.spoken ?? 'reach',
    level: false,
  };
  let edge = token?.start ?? 0;
  let start = edge;
  let adjacent = true;
  for (let at = index - 1; at >= 0 && at > index - reach; at--) {
    const word = phrase.at(at);
    if (word === undefined || (word.type === 'break' && word.hard) || scene.isTarget(at)) break;
    if (word.type === 'quantity' || word.type === 'stretch') continue;
    const near = phrase.near(word.end, edge);
    if (word.type === 'break') {
      const bracket = phrase.text.charAt(word.start);
      if (closes.includes(bracket)) adjacent = false;
      // What stands before an opening bracket rarely bounds what is in it.
      if (opens.includes(bracket) && state.comparator === null && !near) break;
      if (adjacent && near) edge = word.start;
      else adjacent = false;
      continue;
    }
    adjacent &&= near;
    const taken = word.type === 'compare' ? bound(phrase, at, adjacent, state) : move(phrase, at, adjacent, state);
    if (taken) start = word.start;
    if (adjacent) edge = word.start;
  }
  const direction = state.direction === 'reach' ? directionBeside(phrase, index) : state.direction;
  return { comparator: state.comparator, far: state.far, direction, level: state.level, start };
}

interface State {
  comparator: Comparator | null;
  far: boolean;
  direction: Direction;
  level: boolean;
}

function bound(phrase: Phrase, at: number, adjacent: boolean, state: State): boolean {
  const word = phrase.at(at);
  if (word?.type !== 'compare' || state.comparator !== null) return false;
  if (!word.far && !adjacent && !headsName(phrase, at)) return false;
  // 每超过5%: a step of a scale.
  const before = phrase.at(at - 1);
  if (before?.type === 'word' && before.role === 'each' && before.end === word.start) return false;
  state.comparator = word.comparator;
  state.far = word.far;
  return adjacent;
}

const leastNamed = /^(?:min(?:imum|\.)?|最[低少小])$/i;
const mostNamed = /^(?:max(?:imum|\.)?|最[大长高])$/i;
const lessIsBetter =
  /^\.?\s*(?:[a-z]+\s){0,2}(?:time|latency|delay|downtime|outage|wait|duration|response|error|errors|deviation|loss|losses|cost|spend|age|temperature|noise|defects|failures|absence|variance|turnaround)\b|^(?:允许|可接受|平均|单次|累计)?[一-鿿]{0,4}(?:时间|时长|响应|延迟|时延|等待|停机|故障|间隔|误差|偏差|噪声|温度|湿度|温升|变形|沉降|损耗|漏率|负债)/i;

/** Maximum monthly downtime: 43 minutes, 最低合格率:95%: the bound opens the name of what is measured. */
function headsName(phrase: Phrase, at: number): boolean {
  const word = phrase.at(at);
  if (word === undefined || phrase.text.slice(phrase.clauseStart(at), word.start).trim() !== '') return false;
  const words = phrase.text.slice(word.start, word.end);
  // 最大并发数 1000 is what a system must bear: only of what is better small does it say the most.
  return (
    leastNamed.test(words) || (mostNamed.test(words) && lessIsBetter.test(phrase.text.slice(word.end, word.end + 40)))
  );
}

const arrives = /[至到为]$/;

function move(phrase: Phrase, at: number, adjacent: boolean, state: State): boolean {
  const word = phrase.at(at);
  if (word?.type !== 'word') return false;
  if (word.role === 'increase' || word.role === 'decrease') {
    if (state.direction === 'reach') state.direction = word.role;
    if (adjacent && arrives.test(phrase.text.slice(word.start, word.end))) state.level = true;
    return adjacent;
  }
  if (!adjacent || (word.role !== 'to' && word.role !== 'arrow' && word.role !== 'attain')) return false;
  state.level = true;
  return true;
}

const lowerThan = /(?:(?<![占同环性价对配评])比(?![例率重])|较)[^,;。:]{1,20}(?<![最不])(?:[低少短慢省]|便宜)\s?$/;
const higherThan = /(?:(?<![占同环性价对配评])比(?![例率重])|较)[^,;。:]{1,20}(?<![最不])[高多快长大强]\s?$/;

/** Without a verb of change: 比同行低20%, `20% lower than competitors`, `15%的增长`. */
function directionBeside(phrase: Phrase, index: number): Direction {
  const token = phrase.quantity(index);
  if (token === null) return 'reach';
  const before = phrase.text.slice(Math.max(phrase.clauseStart(index), token.start - 30), token.start);
  if (before.includes('比') || before.includes('较')) {
    if (lowerThan.test(before)) return 'decrease';
    if (higherThan.test(before)) return 'increase';
  }
  if (steps.has(token.quantity.kind)) {
    const after = phrase.at(index + 1);
    const compared = after?.type === 'compare' && after.start - token.end < 3;
    if (compared && phrase.at(index + 2)?.type !== 'quantity') {
      const words = phrase.text.slice(after.start, after.end);
      if (/^(?:lower|less|fewer|shorter|smaller|below)/i.test(words)) return 'decrease';
      if (/^(?:higher|more|greater|larger|faster|better|above|quicker)/i.test(words)) return 'increase';
    }
  }
  return directionAfter(phrase, index);
}

const steps = new Set(['percent', 'points', 'times']);
const between = /^[\s`*]*(?:的平均|的|[a-z-]+)?[\s`*]*$/i;

/** `15%的增长`, `30% reduction`, `20% performance improvement`. */
function directionAfter(phrase: Phrase, index: number): Direction {
  const token = phrase.at(index);
  const word = phrase.at(index + 1);
  if (token === undefined || word?.type !== 'word' || word.start - token.end > 24) return 'reach';
  if (word.role !== 'increase' && word.role !== 'decrease') return 'reach';
  return between.test(phrase.text.slice(token.end, word.start)) ? word.role : 'reach';
}
