/** Conditions under which a target is measured: (1000 RPS), for 100MB files, 1000并发下, 50个公式:<50ms. They are no targets. */
import type { Phrase, QuantityToken } from './phrase.js';
import type { Scene } from './scene.js';

/** A quantity without a bound of its own beside a bounded one that measures something else. */
export function isCondition(scene: Scene, index: number, token: QuantityToken): boolean {
  const { phrase } = scene;
  if (isSampleSize(phrase, index)) return true;
  if (token.quantity.kind === 'percent' && letsLoose(phrase, token)) return true;
  if (token.quantity.kind === 'money' || scene.quantities.length < 2) return false;
  if (headsCase(scene, index, token) || underLoad(scene, index, token)) return true;
  if (underLatinLoad(scene, index, token)) return true;
  if (phrase.boundBefore(index) || token.quantity.bound !== undefined || token.quantity.sign !== undefined)
    return false;
  if (phrase.bracketed(index) && token.quantity.kind !== 'percent') return besideBounded(scene, index, token);
  return givenLatin(scene, index, token);
}

/** At 5% traffic: how far something is let loose, not what it reaches. */
function letsLoose({ text }: Phrase, { start, end }: QuantityToken): boolean {
  return text.charAt(start - 2).toLowerCase() === 't' && atShare.test(text.slice(Math.max(0, start - 4), end + 14));
}

/** NPS (survey, n>=20): how many are asked. */
function isSampleSize(phrase: Phrase, index: number): boolean {
  const compare = phrase.at(index - 1);
  const start = compare?.type === 'compare' ? compare.start : (phrase.at(index)?.start ?? 0);
  return sampleSize.test(phrase.text.slice(Math.max(0, start - 8), start));
}

const sampleSize = /[(,;\s]n\s?=?\s?$/;

/** ingestion throughput (200–300 pages) ≤ 20 min; < 150ms under normal load (1000 RPS). */
function besideBounded(scene: Scene, index: number, token: QuantityToken): boolean {
  for (const other of [scene.nextInClause(index), previousInClause(scene, index)]) {
    if (other !== null && isBounded(scene, other) && !sameKind(scene, other, token)) return true;
  }
  return false;
}

const preposition =
  /\b(?:for|under|at|with|on|given|using|handling|in)\s(?:(?:a|an|the|up to|about|around|~)\s?)*(?:load of\s|batch of\s|batches of\s|files? of\s)?$/i;
const loads = /^(?:count|data|number|measure|score)$/;

/** < 5 seconds for 100MB file upload, >90% for 1-2 char errors, p95 < 300 ms at 1000 rps. */
function givenLatin(scene: Scene, index: number, token: QuantityToken): boolean {
  const { phrase } = scene;
  if (!loads.test(token.quantity.kind)) return false;
  if (!preposition.test(phrase.text.slice(Math.max(0, token.start - 24), token.start))) return false;
  const other = previousInClause(scene, index);
  return other !== null && isBounded(scene, other) && measuresWork(scene, other) && !sameKind(scene, other, token);
}

const loadUnits = /^(?:rps|qps|tps|iops|rpm|req\/s|(?:concurrent )?(?:users|requests|connections|sessions))$/i;
const atShare = /\bat\s\d+(?:\.\d+)?\s?%\s(?:of\s)?(?:traffic|load|capacity|utili[sz]ation|rollout)\b/i;

/** ≤ 250 ms under 2,000 rps: a load, though `under` bounds a number elsewhere. */
function underLatinLoad(scene: Scene, index: number, token: QuantityToken): boolean {
  const other = previousInClause(scene, index);
  if (other === null || !loadUnits.test(token.quantity.unit) || sameKind(scene, other, token)) return false;
  return (
    /\bunder\s$/i.test(scene.phrase.text.slice(Math.max(0, token.start - 6), token.start)) && isBounded(scene, other)
  );
}

const caseEnd = /^\s*[一-鿿a-z ]{0,12}\s?:\s*$/i;

/** 50个公式:< 50ms: what is measured, before a colon and a bounded number of another sort. */
function headsCase(scene: Scene, index: number, token: QuantityToken): boolean {
  const { phrase } = scene;
  const next = scene.nextInClause(index);
  if (next === null || phrase.at(next - 1)?.type !== 'compare' || token.quantity.bound !== undefined) return false;
  if (token.quantity.kind === 'percent' || token.quantity.kind === 'duration') return false;
  if (phrase.text.slice(phrase.clauseStart(index), token.start).trim() !== '') return false;
  const compare = phrase.at(next - 1)?.start ?? 0;
  return (
    compare - token.end < 20 && caseEnd.test(phrase.text.slice(token.end, compare)) && !sameKind(scene, next, token)
  );
}

const loadAfter =
  /^\s*(?:级(?:别)?)?(?:的)?[一-鿿]{0,6}?(?:(?:并发|负载|压力|规模|数据量?|记录|文件|场景|条件|情况|环境|用户|请求|流量|网络|温度|样本|在线|连接|占用|qps|tps|rps)[一-鿿]{0,4}?(?:下|(?<![同及按准实])时(?![间长效限段刻])))/i;
const loadUnit = /并发|qps|tps|rps|用户|请求|连接|记录|数据|行|条|笔|℃|度$/i;
const thenAt = /^\s*(?:的)?(?:情况|条件|环境)?(?:下|时(?![间长效限段刻]))/;

/** 1000并发下响应时间≤2秒, 100万条数据时查询<3秒: the load under which something else is measured. */
function underLoad(scene: Scene, index: number, token: QuantityToken): boolean {
  const after = scene.phrase.text.slice(token.end, token.end + 24);
  const next = scene.next(index);
  const unit = loadUnit.test(token.quantity.unit);
  if (unit && next !== null && timed(scene, index, next)) return true;
  if (!(unit && thenAt.test(after)) && !loadAfter.test(after)) return false;
  return next !== null && next - index < 8 && !sameKind(scene, next, token);
}

const worked = /^\s*(?:的)?[一-鿿]{1,10}$/;

/** 100万条数据查询时延不超过3秒: nothing but the work stands between the load and the bounded time it takes. */
function timed(scene: Scene, index: number, next: number): boolean {
  const { phrase } = scene;
  const compare = phrase.at(next - 1);
  if (next - index !== 2 || compare?.type !== 'compare' || !isBounded(scene, next)) return false;
  if (scene.quantity(next)?.quantity.kind !== 'duration') return false;
  return worked.test(phrase.text.slice(phrase.at(index)?.end ?? 0, compare.start));
}

function previousInClause(scene: Scene, index: number): number | null {
  const previous = scene.previous(index);
  return previous !== null && scene.phrase.clauses[previous] === scene.phrase.clauses[index] ? previous : null;
}

function isBounded(scene: Scene, index: number): boolean {
  return scene.phrase.boundBefore(index) || scene.quantity(index)?.quantity.bound !== undefined;
}

/** A time, a share or a rate: what a performance target is measured in. */
function measuresWork(scene: Scene, index: number): boolean {
  const kind = scene.quantity(index)?.quantity.kind;
  return kind === 'duration' || kind === 'percent' || kind === 'permille' || kind === 'data';
}

function sameKind(scene: Scene, index: number, token: QuantityToken): boolean {
  return scene.quantity(index)?.quantity.kind === token.quantity.kind;
}
