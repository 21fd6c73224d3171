/** Which quantities of a phrase are targets, which say where a target starts from, and which are none and why. */
import type { Part, Phrase, QuantityToken } from './phrase.js';
import type { IgnoredReason } from './readings.js';

/** The part of each token; undefined for tokens that are no quantities. */
export function partsOf(phrase: Phrase): (Part | undefined)[] {
  const parts: (Part | undefined)[] = phrase.tokens.map(() => undefined);
  const quantities: number[] = [];
  for (let index = 0; index < phrase.tokens.length; index++)
    if (phrase.quantity(index) !== null) quantities.push(index);
  const scene = sceneOf(phrase, quantities);
  for (const index of quantities) {
    const reason = ignoredAs(phrase, index, parts, scene);
    parts[index] = reason === null ? { part: 'target' } : { part: 'ignored', reason };
  }
  for (const index of quantities) {
    if (parts[index]?.part !== 'target') continue;
    const of = startOf(phrase, index, parts, quantities);
    if (of !== null) parts[index] = of;
  }
  return parts;
}

/** What the phrase as a whole holds, looked up once. */
interface Scene {
  readonly quantities: readonly number[];
  readonly example: number;
  readonly formula: boolean;
  /** Of each token: the comma clause holds an alarm, or a scoring word. */
  readonly alarm: ReadonlySet<number>;
  readonly scoring: ReadonlySet<number>;
  readonly alarmed: boolean;
}

const formulaSign =
  /÷|[)）]\s*[/×]\s*(?!\d+(?:\.\d+)?\s?(?:%|分))[(（\w一-鿿]|[×*x]\s*100\s?%|[一-鿿]\/[^\d,;。]{2,30}[×*x]\s*100|计算公式|公式[::]/;
/** The result of a scoring rule: 得10分, 计5分, 满分100分. */
const givesPoints = /(?:得|计|加|减|记|扣|给|满分|总分|满分为|共|占|折合|分值|分值为|标准分|基础分)\s*$/;

/** A reward may be the thing counted (获得奖励3项); only beside points or money it is a rule. */
const rewards = /^(?:奖励|奖)$/;

function sceneOf(phrase: Phrase, quantities: readonly number[]): Scene {
  const alarm = new Set<number>();
  const scoring = new Set<number>();
  const clauses: number[] = [];
  let clause = 0;
  let example = Number.POSITIVE_INFINITY;
  for (const token of phrase.tokens) {
    if (token.type === 'break' && token.hard) clause++;
    clauses.push(clause);
    if (token.type !== 'word') continue;
    if (token.role === 'alarm') alarm.add(clause);
    if (token.role === 'scoring' && !rewards.test(phrase.text.slice(token.start, token.end))) scoring.add(clause);
    if (token.role === 'example' && token.start > 2) example = Math.min(example, token.start);
  }
  const text = phrase.text.length > 2000 ? phrase.text.slice(0, 2000) : phrase.text;
  return { quantities, example, formula: formulaSign.test(text), alarm, scoring, alarmed: alarm.size > 0, clauses };
}

function ignoredAs(
  phrase: Phrase,
  index: number,
  parts: readonly (Part | undefined)[],
  scene: Scene,
): IgnoredReason | null {
  const token = phrase.quantity(index);
  if (token === null) return null;
  const { quantity } = token;
  if (token.start >= scene.example) return 'example';
  if (inFormula(phrase, token, scene)) return 'formula';
  if (isScoring(phrase, index, token, parts, scene)) return 'scoring';
  if (isAlarm(phrase, index, token, parts, scene)) return 'alarm';
  if (isWeight(phrase, index, token, parts)) return 'weight';
  const period = isPeriod(phrase, index, token, scene);
  if (period !== null) return period;
  if (isQualifier(phrase, index, token, scene)) return quantity.kind === 'duration' ? 'period' : 'term';
  if (aside(phrase, index, token)) return 'term';
  if (quantity.adjective && !boundBefore(phrase, index)) return quantity.kind === 'duration' ? 'period' : 'name';
  // A bare small number behind a noun in Latin letters numbers it: `Goal 3`; with nothing else said it is a name.
  return null;
}

/** 净利润(还原75%研发费用): inside brackets, with words on both sides and nothing that bounds it. */
function aside(phrase: Phrase, index: number, token: QuantityToken): boolean {
  const open = phrase.at(index - 1);
  const close = phrase.at(index + 1);
  if (
    open?.type !== 'break' ||
    close?.type !== 'break' ||
    token.quantity.bound !== undefined ||
    token.quantity.counted === false
  )
    return false;
  if (phrase.text.charAt(open.start) !== '(' || phrase.text.charAt(close.start) !== ')') return false;
  if (phrase.text.slice(0, open.start).trim() === '') return false;
  return (
    /[^\s:]/.test(phrase.text.slice(open.end, token.start)) && phrase.text.slice(token.end, close.start).trim() !== ''
  );
}

function boundBefore(phrase: Phrase, index: number): boolean {
  const before = phrase.at(index - 1);
  const token = phrase.at(index);
  return before?.type === 'compare' && token !== undefined && phrase.near(before.end, token.start);
}

/** A factor of a formula: × 100%, 0.3×A; not the target that a formula may end with. */
function inFormula(phrase: Phrase, token: QuantityToken, scene: Scene): boolean {
  const before = phrase.text.slice(Math.max(0, token.start - 4), token.start).trimEnd();
  const last = before.slice(-1);
  if (
    (last === '×' || last === '÷' || (last === '*' && before.length > 1 && before.slice(-2, -1) !== '*')) &&
    token.start > 1
  )
    return true;
  if (last === '/' && before.length > 1) return true;
  const after = /^\s*([×÷]|\*(?![*\s]|$))\s*[(\w一-鿿]/.exec(phrase.text.slice(token.end, token.end + 6));
  if (after !== null && token.quantity.kind !== 'times') return true;
  if (!scene.formula) return false;
  const index = phrase.tokens.indexOf(token);
  return (
    !boundBefore(phrase, index) &&
    token.quantity.bound === undefined &&
    phrase.wordBefore(index)?.role !== 'attain' &&
    /^\s*[-+×÷*/)]|^\s*\)/.test(phrase.text.slice(token.end, token.end + 3))
  );
}

function isScoring(
  phrase: Phrase,
  index: number,
  token: QuantityToken,
  parts: readonly (Part | undefined)[],
  scene: Scene,
): boolean {
  const { quantity } = token;
  const before = phrase.text.slice(Math.max(0, token.start - 8), token.start);
  if (quantity.kind === 'score' || quantity.unit === '分') {
    if (givesPoints.test(before)) return true;
    if (phrase.text.startsWith('制', token.end)) return true;
  }
  if (/满分|总分|百分制|分制/.test(before) && quantity.bound === undefined && !boundBefore(phrase, index)) return true;
  const word = phrase.wordBefore(index);
  if (
    word?.role === 'scoring' &&
    (quantity.kind === 'score' || quantity.kind === 'money' || quantity.kind === 'percent' || quantity.unit === '')
  )
    return true;
  const clause = phrase.clauses[index] ?? 0;
  if (stepOfScale(phrase, index) && (scene.scoring.has(clause) || scene.scoring.has(clause + 1))) return true;
  if (!scene.scoring.has(clause)) return false;
  if (quantity.kind === 'score' || quantity.unit === '分' || quantity.kind === 'money') return true;
  return parts.some((part) => part !== undefined) && index > 0 && anyTarget(parts, index);
}

/** 每低于5%, 每增加1家, 每超1天: a step of a scale. */
function stepOfScale(phrase: Phrase, index: number): boolean {
  const token = phrase.at(index);
  for (let at = index - 1; at >= 0 && at > index - 5; at--) {
    const word = phrase.at(at);
    if (word === undefined || token === undefined || word.type === 'break' || word.type === 'quantity') return false;
    if (word.type === 'word' && word.role === 'each') return token.start - word.end <= 10;
  }
  return false;
}

const thenAct =
  /^\s*(?:时|的|者|以上的?|后)?\s*[,,]?\s*(?:则|需|须|即|应|必须|立即|将|予以|视为|启动|暂停|停止|触发|升级|上报|进行)\s*(?:整改|预警|报警|告警|报告|上报|说明|约谈|问责|启动|处理|扣|停|回滚|复盘|分析|介入|升级|通报|立即)/;
const condition = /(?:^|[\s(,;])(?:if|when|once|whenever|unless|如果|若|一旦|当|如|凡)\s?[^,;。]{0,40}$/i;

/** A limit that starts an action: 超过2%需整改, alert when above 5%. */
function isAlarm(
  phrase: Phrase,
  index: number,
  token: QuantityToken,
  parts: readonly (Part | undefined)[],
  scene: Scene,
): boolean {
  const after = phrase.text.slice(token.end, token.end + 24);
  const before = phrase.at(index - 1);
  const beyond =
    before?.type === 'compare' &&
    (before.comparator === '>' ||
      before.comparator === '<' ||
      before.comparator === '>=' ||
      before.comparator === '<=');
  if (beyond && thenAct.test(after)) return true;
  if (beyond && condition.test(phrase.text.slice(Math.max(phrase.clauseStart(index), token.start - 60), before.start)))
    return anyTarget(parts, index) || scene.alarmed;
  if (phrase.wordBefore(index)?.role === 'alarm') return true;
  return (
    scene.alarm.has(phrase.clauses[index] ?? 0) &&
    beyond &&
    alarmBeside(phrase, index) &&
    !/(?:预警|报警|告警|警报|alert|warning)s?\s*(?:准确|及时|响应|处置|数|次|latency|time|rate|率|noise|volume|条)/i.test(
      phrase.text,
    )
  );
}

/** The alarm word stands in the same clause, not in or outside another bracket. */
function alarmBeside(phrase: Phrase, index: number): boolean {
  for (const step of [1, -1]) {
    for (let at = index + step; !phrase.isHard(at); at += step) {
      const token = phrase.at(at);
      if (token?.type === 'break' && phrase.text.charAt(token.start) !== ':') break;
      if (token?.type === 'word' && token.role === 'alarm') return true;
    }
  }
  return false;
}

function anyTarget(parts: readonly (Part | undefined)[], before: number): boolean {
  for (let at = before - 1; at >= 0; at--) if (parts[at]?.part === 'target') return true;
  return false;
}

const shareOfWhole = /(?:权重|权数|分值|占比权重|weight(?:ing|ed|age)?)\s*(?:of|:|为|占|是|=|\()?\s*$/i;

/** `(5%)` or `(10分)` behind the name of a measure, 权重30%. */
function isWeight(phrase: Phrase, index: number, token: QuantityToken, parts: readonly (Part | undefined)[]): boolean {
  const { quantity } = token;
  if (phrase.wordBefore(index)?.role === 'weight') return true;
  if (shareOfWhole.test(phrase.text.slice(Math.max(0, token.start - 12), token.start))) return true;
  if (/^\s*(?:权重|weight)/i.test(phrase.text.slice(token.end, token.end + 8))) return true;
  if (!phrase.bracketed(index) || quantity.bound !== undefined || quantity.sign !== undefined) return false;
  if (quantity.kind !== 'percent' && quantity.unit !== '分' && !(quantity.kind === 'number' && anyTarget(parts, index)))
    return false;
  const open = phrase.at(index - 1);
  const verb = phrase.at(index - 2);
  if (open === undefined || phrase.text.slice(0, open.start).trim() === '') return false;
  // 提升(15%): a change in brackets is a change.
  return !(
    verb?.type === 'word' &&
    (verb.role === 'increase' || verb.role === 'decrease' || verb.role === 'attain') &&
    phrase.near(verb.end, open.start)
  );
}

const window =
  /(?:连续|近|最近|过去|为期|历时|周期|期间|期限|任期|质保期|试用期|工期|频率|间隔|滚动|周期为|有效期|服务期|合同期|\b(?:over|during|past|last|next|rolling|trailing|each|every|for|in|after|before|first|per))\s*(?:the|of|of the|a|约|为|:)?\s*(?:first|past|last|next)?\s*[(]?\s*$/i;

/** A span of time that only frames a target: 每6个月, 连续3年, within 30 days of the pilot. */
function isPeriod(phrase: Phrase, index: number, token: QuantityToken, scene: Scene): IgnoredReason | null {
  const { quantity } = token;
  const others = scene.quantities.length > 1 || zeroWord.test(phrase.text);
  if (
    quantity.bound === '<=' &&
    /^(?:年|个?月|个?季度|months?|years?|quarters?)$/i.test(quantity.unit) &&
    leadsClause(phrase, index, token)
  )
    return 'period';
  const each = phrase.wordBefore(index);
  if (each?.role === 'each' && others) return quantity.kind === 'duration' ? 'period' : 'term';
  if (quantity.kind !== 'duration' || !others) return null;
  if (
    phrase.bracketed(index) &&
    /(?:期间|周期|期|时间|阶段|window|period)$/i.test(phrase.text.slice(0, phrase.at(index - 1)?.start ?? 0).trimEnd())
  )
    return 'period';
  const before = phrase.text.slice(Math.max(0, token.start - 18), token.start);
  const long =
    /(?:月|季|年|周|星期|months?|years?|quarters?|weeks?|yr|mo|wk|sprints?)$/i.test(quantity.unit) ||
    (/^(?:天|日|days?|d|个自然日)$/i.test(quantity.unit) && quantity.value >= 7);
  if (window.test(before) && (long || !/\b(?:in|after|for)\s*$/i.test(before))) return 'period';
  const within = quantity.bound === '<=' || /\b(?:within|up to)\s*$/i.test(before);
  if (within && long && /^(?:月|个月|季度|个季度|年|周|个星期|months?|years?|quarters?|weeks?)$/i.test(quantity.unit))
    return 'period';
  if (within && /^(?:天|日|days?)$/i.test(quantity.unit) && quantity.value >= 30 && anyOther(phrase, index, scene))
    return 'period';
  return null;
}

/** 3年内进入行业前列: a span that opens its clause is a deadline for what follows. */
function leadsClause(phrase: Phrase, index: number, token: QuantityToken): boolean {
  return (
    phrase.text.slice(phrase.clauseStart(index), token.start).trim() === '' &&
    /^\s*[一-鿿]/.test(phrase.text.slice(token.end, token.end + 3))
  );
}

const zeroWord = /零|杜绝|不发生|未发生|为0/;

function anyOther(phrase: Phrase, index: number, scene: Scene): boolean {
  return scene.quantities.some((other) => other !== index && phrase.quantity(other)?.quantity.kind !== 'duration');
}

const joinsList = /^\s*(?:[、,;/+]|和|及|与|and\b|$)/;
const passesOn = /^\s*的?\s*[一-鿿]/;

/** 50人以上企业 …达到90%, 24小时内响应率…: the number belongs to the noun, the target follows in the same clause. */
function isQualifier(phrase: Phrase, index: number, token: QuantityToken, scene: Scene): boolean {
  const { quantity } = token;
  const after = phrase.text.slice(token.end, token.end + 12);
  if (joinsList.test(after)) return false;
  const next = nextInClause(phrase, index, scene);
  const word = phrase.at(index + 1);
  const moves = word?.type === 'word' && word.start - token.end < 2 && word.role !== 'zero-after';
  const noun = passesOn.test(after) && !moves;
  const own = phrase.wordBefore(index);
  if (own?.role === 'attain' || own?.role === 'to' || own?.role === 'increase' || own?.role === 'decrease') {
    if (!(quantity.bound !== undefined && /^\s*的/.test(after) && next !== null)) return false;
  }
  if (next === null) return quantity.bound !== undefined && noun && zeroInClause(phrase, index);
  if (quantity.bound !== undefined && noun) return !/^\s*(?:其中|并|且|同比|达|占|较|比)/.test(after);
  if (boundBefore(phrase, index) && /^\s*的/.test(after)) return true;
  if (quantity.kind === 'count' && noun && !boundBefore(phrase, index) && quantity.bound === undefined) {
    const following = phrase.quantity(next);
    const led = phrase.at(next - 1);
    const leads =
      following?.quantity.bound !== undefined ||
      led?.type === 'compare' ||
      (led?.type === 'word' &&
        (led.role === 'attain' || led.role === 'to' || led.role === 'increase' || led.role === 'decrease'));
    const left = phrase.text.slice(Math.max(phrase.clauseStart(index), token.start - 30), token.start);
    return (
      following?.quantity.kind === 'percent' &&
      leads &&
      !/[率量数额度次]\s*(?:达到?|为)?\s*$/.test(left) &&
      !/(?:完成|新增|开展|组织|举办|新建|建成|签约|培训)\S{0,8}$/.test(left)
    );
  }
  return false;
}

function nextInClause(phrase: Phrase, index: number, scene: Scene): number | null {
  const position = scene.quantities.indexOf(index);
  const next = scene.quantities[position + 1];
  return next !== undefined && phrase.clauses[next] === phrase.clauses[index] ? next : null;
}

function zeroInClause(phrase: Phrase, index: number): boolean {
  const clause = phrase.text.slice(
    phrase.clauseStart(index),
    Math.min(phrase.clauseEnd(index), phrase.clauseStart(index) + 400),
  );
  return zeroWord.test(clause);
}

/** The start of a path, or null: `从48小时缩短至24小时`, `68% → 85%`, `(from 3.7)`, 目前80%. */
function startOf(
  phrase: Phrase,
  index: number,
  parts: readonly (Part | undefined)[],
  quantities: readonly number[],
): Part | null {
  const token = phrase.quantity(index);
  if (token === null) return null;
  const position = quantities.indexOf(index);
  const previous = quantities[position - 1];
  const arrived = previous === undefined ? undefined : parts[previous];
  if (arrived?.part === 'from' && arrived.of === index) return null;
  const next = following(quantities, position, parts);
  const lead = leadOf(phrase, index);
  if (next !== null && pathTo(phrase, index, next, lead === 'from')) return { part: 'from', of: next };
  if (token.quantity.joined === 'to' && lead === 'from') return null;
  if (lead === 'from' || lead === 'was' || lead === 'than') {
    const before = preceding(quantities, position, parts);
    if (lead === 'was' && next !== null && alike(phrase, index, next)) return { part: 'from', of: next };
    if (before !== null)
      return alike(phrase, index, before) ? { part: 'from', of: before } : { part: 'ignored', reason: 'baseline' };
    if (next !== null)
      return alike(phrase, index, next) && lead !== 'than'
        ? { part: 'from', of: next }
        : { part: 'ignored', reason: 'baseline' };
    return lead === 'than' ? null : { part: 'ignored', reason: 'baseline' };
  }
  return null;
}

function following(
  quantities: readonly number[],
  position: number,
  parts: readonly (Part | undefined)[],
): number | null {
  const next = quantities[position + 1];
  return next !== undefined && parts[next]?.part === 'target' ? next : null;
}

function preceding(
  quantities: readonly number[],
  position: number,
  parts: readonly (Part | undefined)[],
): number | null {
  for (let at = position - 1; at >= 0; at--) {
    const index = quantities[at] ?? -1;
    if (parts[index]?.part === 'target') return index;
  }
  return null;
}

/** Both count the same sort of thing, as far as their units say. */
function alike(phrase: Phrase, a: number, b: number): boolean {
  const first = phrase.quantity(a)?.quantity;
  const second = phrase.quantity(b)?.quantity;
  if (first === undefined || second === undefined) return false;
  return first.unit === second.unit || first.kind === second.kind || first.unit === '' || second.unit === '';
}

/** The word that leads into a quantity as a starting point. */
function leadOf(phrase: Phrase, index: number): 'from' | 'was' | 'than' | null {
  const token = phrase.quantity(index);
  if (token === null || token.quantity.kind === 'times') return null;
  let edge = token.start;
  for (let at = index - 1; at >= 0; at--) {
    const word = phrase.at(at);
    if (word === undefined || word.type === 'quantity' || (word.type === 'break' && word.hard)) return null;
    const near = phrase.near(word.end, edge);
    if (word.type === 'stretch') {
      // (2023年为0.3%): a year's figure in brackets is where the target starts.
      if (near && isFigureOf(phrase, at, token.start)) return 'was';
      if (near) edge = word.start;
      continue;
    }
    if (word.type === 'compare') {
      if (word.comparator !== 'approx') return null;
      edge = word.start;
      continue;
    }
    if (word.type === 'break') {
      if (phrase.text.charAt(word.start) !== ':') return null;
      edge = word.start;
      continue;
    }
    if (word.role === 'from') return near || phrase.text.charCodeAt(word.start) > 0x7f ? 'from' : null;
    if (word.role === 'was') return 'was';
    if (word.role === 'was-near') {
      if (near) return 'was';
      continue;
    }
    if (word.role === 'than') return near || changesAfter(phrase, index) ? 'than' : null;
    if (word.role === 'to' || word.role === 'attain' || word.role === 'arrow') {
      // 原为16小时: the particle stands between.
      if (!near || word.role !== 'to') return null;
      edge = word.start;
      continue;
    }
    if (word.role === 'increase' || word.role === 'decrease') return null;
  }
  return null;
}

function isFigureOf(phrase: Phrase, at: number, number: number): boolean {
  const year = phrase.at(at);
  const open = phrase.at(at - 1);
  if (year === undefined || open?.type !== 'break' || phrase.text.charAt(open.start) !== '(' || at < 2) return false;
  return /^\s*(?:年|度|实际|值|同期)*\s*(?:为|是|:)?\s*$/.test(phrase.text.slice(year.end, number));
}

function changesAfter(phrase: Phrase, index: number): boolean {
  const after = phrase.at(index + 1);
  return after?.type === 'word' && (after.role === 'increase' || after.role === 'decrease');
}

/** Only words of movement stand between two quantities: 缩短至, →, to. */
function pathTo(phrase: Phrase, from: number, to: number, led: boolean): boolean {
  let edge = phrase.at(from)?.end ?? 0;
  let moves = false;
  let arrives = false;
  let loose = false;
  for (let at = from + 1; at < to; at++) {
    const token = phrase.at(at);
    if (token === undefined || token.type === 'quantity' || (token.type === 'break' && token.hard)) return false;
    if (!phrase.near(edge, token.start)) loose = true;
    edge = token.end;
    if (token.type === 'break') {
      if (!led || !/[()]/.test(phrase.text.charAt(token.start))) return false;
    } else if (token.type === 'word') {
      if (token.role === 'arrow') arrives = moves = true;
      else if (token.role === 'to') arrives = true;
      else if (token.role === 'increase' || token.role === 'decrease') moves = true;
      else if (token.role === 'attain') arrives = true;
      else return false;
      if (/[至到为]$/.test(phrase.text.slice(token.start, token.end))) arrives = true;
    } else if (
      token.type === 'compare' &&
      token.comparator === '>=' &&
      phrase.text.slice(token.start, token.end) === '=>'
    ) {
      arrives = moves = true;
    }
  }
  if (!phrase.near(edge, phrase.at(to)?.start ?? 0)) loose = true;
  if (loose) return led && arrives;
  return arrives && (moves || led);
}
