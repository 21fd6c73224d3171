/** Bands of a grade (A级≥90分,B级80-89分; 优秀:90分以上): they say how a result is judged, and none is to be reached. */
import type { QuantityToken } from './phrase.js';
import type { Scene } from './scene.js';

const grade =
  /(?:(?<![a-z])[a-es](?:[+-]|\s?[级等档类])?|[甲乙丙丁](?:级|等)|(?:优秀|优良|优|良好|良|中等|合格|及格|达标|一般|较差|差|基本合格|不合格|不及格|基本达标|不达标|待改进|需改进|卓越|excellent|good|fair|poor|satisfactory|unsatisfactory|outstanding)(?:[级等档])?)\s*(?:为|是|:|=|\()?\s*(?:得分|分数|score)?\s*$/i;
const behind =
  /^\s*\)?\s*(?:分\s*)?(?:的)?\s*(?:为|是|:|=|\()\s*(?:[a-es](?:[+-]|\s?[级等档类])?(?![a-z]|\s\d)|(?:优秀|优良|优|良好|良|中等|合格|及格|一般|较差|差|基本合格|不合格|不及格|exceeds?|meets?|below|met|not met|partly|partially|fully|outstanding|excellent|good|fair|poor))/i;

/** `(a 40% reduction)` */
const article = /(?:^|[\s(])a\s$/;

/** One of several numbers that each stand beside a grade, at least one of them a range or a score. */
export function isGradeBand(scene: Scene, index: number): boolean {
  if (scene.quantities.length < 2 || !isGraded(scene, index)) return false;
  const beside = [scene.previous(index), scene.next(index)].filter((other) => other !== null);
  if (!beside.some((other) => isGraded(scene, other))) return false;
  return [index, ...beside].some((each) => isBand(scene.quantity(each)));
}

function isBand(token: QuantityToken | null): boolean {
  if (token === null) return false;
  const { kind, unit, value2 } = token.quantity;
  return value2 !== undefined || kind === 'score' || unit === '分' || unit === '';
}

function isGraded(scene: Scene, index: number): boolean {
  const { phrase } = scene;
  const token = phrase.quantity(index);
  if (token === null) return false;
  const compare = phrase.at(index - 1);
  const bound = compare?.type === 'compare' && phrase.near(compare.end, token.start);
  const start = bound ? compare.start : token.start;
  const before = phrase.lower.slice(Math.max(phrase.clauseStart(index), start - 24), start);
  const graded = grade.test(before) && !article.test(phrase.text.slice(Math.max(0, start - 3), start));
  return graded || behind.test(phrase.lower.slice(token.end, token.end + 10));
}
