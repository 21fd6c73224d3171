/** Why a quantity is no target: weights, formulas, scoring rules, qualifiers; alarms, conditions and spans of time. */
import { isAlarm } from './alarms.js';
import { isCondition } from './conditions.js';
import { frameOf } from './frames.js';
import { isGradeBand } from './grades.js';
import { isRestated } from './path.js';
import { isCommission } from './payments.js';
import type { Phrase, QuantityToken } from './phrase.js';
import type { IgnoredReason } from './readings.js';
import type { Scene } from './scene.js';
import { isChosenBy, isScope, isWholeOf } from './scope.js';

/** The reason, or null when the quantity is a target as far as it stands alone. */
export function ignoredAs(scene: Scene, index: number): IgnoredReason | null {
  const { phrase } = scene;
  const token = phrase.quantity(index);
  if (token === null) return null;
  const duration = token.quantity.kind === 'duration';
  if (token.start >= scene.example) return 'example';
  if (inFormula(scene, index, token)) return 'formula';
  if (isCommission(phrase, token)) return 'payment';
  if (isScoring(scene, index, token) || isGradeBand(scene, index)) return 'scoring';
  if (isAlarm(scene, index, token)) return 'alarm';
  if (isWeight(scene, index, token)) return 'weight';
  if (isRestated(scene, index)) return 'restated';
  if (isCondition(scene, index, token) || isScope(scene, index, token) || isChosenBy(scene, index, token))
    return 'term';
  const frame = frameOf(scene, index, token);
  if (frame !== null) return frame;
  if (isQualifier(scene, index, token)) return duration ? 'period' : 'term';
  if (isAside(phrase, index, token)) return 'term';
  if (isBenchmark(scene, index, token) || isWholeOf(scene, index, token)) return 'baseline';
  if (token.quantity.adjective && !phrase.boundBefore(index)) return duration ? 'period' : 'name';
  return null;
}

function isMove(role: string | undefined): boolean {
  return role === 'attain' || role === 'to' || role === 'increase' || role === 'decrease';
}

const operatorAfter = /\s*(?:[×÷]|\*(?![*\s]|$))\s*[(\w一-鿿]/y;
const operandAfter = /\s*[-+×÷*/)]/y;

/** A factor of a formula: × 100%, 0.3×A; not the target that a formula may end with. */
function inFormula(scene: Scene, index: number, token: QuantityToken): boolean {
  const { phrase } = scene;
  const { text } = phrase;
  let at = token.start - 1;
  while (at >= 0 && text.charAt(at) === ' ' && token.start - at < 4) at--;
  const last = text.charAt(at);
  if (at > 0 && (last === '×' || last === '÷' || last === '/' || (last === '*' && text.charAt(at - 1) !== '*'))) {
    // `*5家*` is emphasis, `数*100%` and `plan * 100` a product.
    const factor = last === '*' && text.charAt(at + 1) === ' ' && text.charAt(at - 1) === ' ' ? at - 2 : at - 1;
    if (last !== '*' || /[\w)一-鿿]/.test(text.charAt(factor))) return true;
  }
  operatorAfter.lastIndex = token.end;
  if (token.quantity.kind !== 'times' && operatorAfter.test(text)) return true;
  if (!scene.formula) return false;
  if (capsFormula(phrase, index)) return true;
  if (phrase.boundBefore(index) || token.quantity.bound !== undefined) return false;
  operandAfter.lastIndex = token.end;
  return phrase.wordBefore(index)?.role !== 'attain' && operandAfter.test(text);
}

const cap =
  /^\s*(?:且|但|and|but)?\s*(?:capped(?:\sat)?|cap(?:\s(?:of|at))?|max(?:imum)?(?:\sof)?|up to|最高|最多|最大|上限|封顶)/i;

/** 实际/计划×100%,最高120%: how far the result of the formula before may go. */
function capsFormula(phrase: Phrase, index: number): boolean {
  const start = phrase.clauseStart(index);
  return start > 0 && cap.test(phrase.text.slice(start, start + 24));
}

const ownScore = /^[^,;。=]{0,12}(?:得分|计分|分值|考核分|绩效分|评分|score)\s*=/i;
/** The result of a scoring rule: 得10分, 计5分, 满分100分. */
const givesPoints = /(?:[得计加减记扣给共占]|满分为?|总分|折合|分值为?|标准分|基础分)\s*$/;
const fullMarks = /满分|总分|百分制|分制/;

function isScoring(scene: Scene, index: number, token: QuantityToken): boolean {
  const { phrase } = scene;
  const { quantity } = token;
  const points = quantity.kind === 'score' || quantity.unit === '分';
  const before = phrase.text.slice(Math.max(0, token.start - 8), token.start);
  if (points && scene.formula && ownScore.test(phrase.text)) return true;
  if (points && (givesPoints.test(before) || phrase.text.startsWith('制', token.end))) return true;
  if (fullMarks.test(before) && quantity.bound === undefined && !phrase.boundBefore(index)) return true;
  // 每逾期一日, 每下降一个档位: a step only where something is paid for it.
  if (scene.penal && stepOfScale(phrase, index, token)) return true;
  const rule = phrase.wordBefore(index)?.role === 'scoring';
  if (rule && (points || quantity.kind === 'money' || quantity.kind === 'percent' || quantity.unit === '')) return true;
  if (scene.scores.size === 0) return false;
  const clause = phrase.clauses[index] ?? 0;
  const here = scene.scores.has(clause);
  // 延迟1天扣1分
  if (here && takenFor.test(phrase.text.slice(token.end, token.end + 4))) return true;
  if ((here || scene.scores.has(clause + 1)) && stepOfScale(phrase, index, token)) return true;
  return (
    here && (points || quantity.kind === 'money' || scene.targetBefore(index) !== null || followsAlarm(scene, index))
  );
}

/** 完成率低于80%的,扣减当月绩效10% */
function followsAlarm(scene: Scene, index: number): boolean {
  const previous = scene.previous(index);
  const part = previous === null ? undefined : scene.parts[previous];
  return part?.part === 'ignored' && part.reason === 'alarm';
}

const takenFor = /^\s*(?:扣|罚|减|加)[\d.]/;

/** 每低于5%, 每增加1家, 每超1天: a step of a scale. */
function stepOfScale(phrase: Phrase, index: number, token: QuantityToken): boolean {
  for (let at = index - 1; at >= 0 && at > index - 5; at--) {
    const word = phrase.at(at);
    if (word === undefined || word.type === 'break' || word.type === 'quantity') return false;
    if (word.type === 'word' && word.role === 'each') return token.start - word.end <= 10;
  }
  return false;
}

const shareOfWhole = /(?:权重|权数|分值|weight(?:ing|ed|age)?)\s*(?:of|:|为|占|是|=|\()?\s*$/i;
const weightAfter = /\s*(?:权重|weight)/iy;

/** `(5%)` or `(10分)` behind the name of a measure, 权重30%. */
function isWeight(scene: Scene, index: number, token: QuantityToken): boolean {
  const { phrase } = scene;
  const { quantity } = token;
  if (scene.weighted) {
    if (phrase.wordBefore(index)?.role === 'weight') return true;
    if (shareOfWhole.test(phrase.text.slice(Math.max(0, token.start - 12), token.start))) return true;
    weightAfter.lastIndex = token.end;
    if (weightAfter.test(phrase.text)) return true;
  }
  if (quantity.kind === 'percent' && isShareOfMarks(scene, index, token)) return true;
  if (!phrase.bracketed(index) || quantity.bound !== undefined || quantity.sign !== undefined) return false;
  const bare = quantity.kind === 'number' && scene.targetBefore(index) !== null;
  if (quantity.kind !== 'percent' && quantity.unit !== '分' && !bare) return false;
  const open = phrase.at(index - 1);
  const verb = phrase.at(index - 2);
  if (open === undefined || !phrase.hasText(open.start)) return false;
  // 提升(15%): a change in brackets is a change.
  return !(verb?.type === 'word' && verb.role !== 'to' && isMove(verb.role) && phrase.near(verb.end, open.start));
}

const shareLead = /^\s*(?:占比?|比重)\s*(?:为|是|:)?\s*$/;

/** 回款率(占比30%): of a measure that has no number yet the bracket says how much it counts. */
function isShareOfMarks(scene: Scene, index: number, token: QuantityToken): boolean {
  const { text } = scene.phrase;
  if (token.quantity.bound !== undefined || !/^\s*\)/.test(text.slice(token.end, token.end + 3))) return false;
  const open = text.lastIndexOf('(', token.start);
  if (open < 1 || token.start - open > 8 || !shareLead.test(text.slice(open + 1, token.start))) return false;
  return scene.previous(index) === null && scene.phrase.hasText(open);
}

const ofOthers =
  /(?:行业|市场|同业|同行|同类|全国|全省|全市|业内|竞品|竞争对手|industry|market|sector|national|peers?|competitors?)\s*(?:的)?(?:平均|均值|基准|水平|标准|中位数|average|mean|benchmark|median)?(?:值|水平)?\s*(?:为|是|约|:|of|is|at|=)?\s*$/i;

/** ≤2.5%(行业平均4%): what others reach stands in brackets beside the target. */
function isBenchmark(scene: Scene, index: number, token: QuantityToken): boolean {
  const { phrase } = scene;
  if (scene.quantities.length < 2 || phrase.boundBefore(index)) return false;
  const lead = phrase.text.slice(Math.max(0, token.start - 20), token.start);
  const open = lead.lastIndexOf('(');
  return open >= 0 && ofOthers.test(lead.slice(open + 1));
}

const joinsList = /^\s*(?:[、,;/+]|和|及|与|and\b|$)/;
const passesOn = /^\s*的?\s*[一-鿿]/;
const ofThat = /^\s*(?:(?:未|没有?|仍)[^,;。\d]{1,8})?的/;
const goesOn = /^\s*(?:其中|并|且|同比|达|占|较|比(?![率例重]))/;
const measuresItself = /[率量数额度次]\s*(?:达到?|为)?\s*$/;
const doesItself = /(?:完成|新增|开展|组织|举办|新建|建成|签约|培训)\S{0,8}$/;

/** 50人以上企业 …达到90%, 24小时内响应率…: the number belongs to the noun, the target follows in the same clause. */
function isQualifier(scene: Scene, index: number, token: QuantityToken): boolean {
  const { phrase } = scene;
  const { quantity } = token;
  const bounded = quantity.bound !== undefined;
  const next = scene.nextInClause(index);
  if (next === null && !(bounded && scene.zero)) return false;
  const after = phrase.text.slice(token.end, token.end + 12);
  if (joinsList.test(after)) return false;
  const word = phrase.at(index + 1);
  const moves = word?.type === 'word' && word.start - token.end < 2 && word.role !== 'zero-after';
  const noun = passesOn.test(after) && !moves;
  if (quantity.kind === 'percent' && ofThat.test(after) && headsClause(phrase, index)) return false;
  if (isMove(phrase.wordBefore(index)?.role) && !(bounded && next !== null && ofThat.test(after))) return false;
  if (next === null) return noun && zeroInClause(phrase, index);
  if (bounded && noun) return !goesOn.test(after);
  const compared = phrase.boundBefore(index);
  if (compared) return ofThat.test(after);
  return quantity.kind === 'count' && noun && leadsTo(scene, index, next, token);
}

/** 12个县区覆盖率达到100%: the count only says whose rate is meant. */
function leadsTo(scene: Scene, index: number, next: number, token: QuantityToken): boolean {
  const { phrase } = scene;
  const following = scene.quantity(next);
  if (following?.quantity.kind !== 'percent') return false;
  const word = phrase.at(next - 1);
  const led = word?.type === 'compare' || (word?.type === 'word' && isMove(word.role));
  if (!led && following.quantity.bound === undefined) return false;
  const left = phrase.text.slice(Math.max(phrase.clauseStart(index), token.start - 30), token.start);
  return !measuresItself.test(left) && !doesItself.test(left);
}

/** 98%以上的故障在2小时内恢复: a share with nothing before it is that of the noun it passes on to. */
function headsClause(phrase: Phrase, index: number): boolean {
  return phrase.text.slice(phrase.clauseStart(index), phrase.at(index)?.start ?? 0).trim() === '';
}

const zeroHere = /零|杜绝|不发生|未发生|为0/;

function zeroInClause(phrase: Phrase, index: number): boolean {
  const start = phrase.clauseStart(index);
  return zeroHere.test(phrase.text.slice(start, Math.min(phrase.clauseEnd(index), start + 400)));
}

/** 净利润(还原75%研发费用): inside brackets, with words on both sides and nothing that bounds it. */
function isAside(phrase: Phrase, index: number, token: QuantityToken): boolean {
  const open = phrase.at(index - 1);
  const close = phrase.at(index + 1);
  if (open?.type !== 'break' || close?.type !== 'break' || token.quantity.bound !== undefined) return false;
  if (phrase.text.charAt(open.start) !== '(' || phrase.text.charAt(close.start) !== ')') return false;
  if (!phrase.hasText(open.start)) return false;
  const lead = phrase.text.slice(open.end, Math.min(token.start, open.end + 60));
  return /[^\s:]/.test(lead) && phrase.text.slice(token.end, close.start).trim() !== '';
}
