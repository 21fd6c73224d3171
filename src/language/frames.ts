/** Spans of time that only frame a target: 每6个月, 连续3年, within 90 days of the start, 未来五年. */
import type { Phrase, QuantityToken } from './phrase.js';
import type { IgnoredReason } from './readings.js';
import type { Scene } from './scene.js';

const window =
  /(?:连续|近|最近|过去|为期|历时|周期|期间|期限|任期|质保期|试用期|工期|频率|间隔|滚动|周期为|有效期|服务期|合同期|\b(?:over|during|past|last|next|rolling|trailing|each|every|for|in|after|before|first|per))\s*(?:the|of|of the|a|约|为|:)?\s*(?:first|past|last|next)?\s*\(?\s*$/i;
const periodNoun = /(?:期间|周期|期|时间|阶段|window|period)$/i;
const months = /^(?:年|个?月|个?季度|months?|years?|quarters?)$/i;
const weeks = /^(?:周|个星期|季|weeks?)$/i;
const long = /(?:月|季|年|周|星期|months?|years?|quarters?|weeks?|yr|mo|wk|sprints?)$/i;
const days = /^(?:天|日|days?|d|个自然日)$/i;
const withinBefore = /\b(?:within|up to)\s*$/i;
/** Paid within 30 days: what is done in that time, not the window over which a rate is counted. */
const doneWithin =
  /\b(?:paid|met|sent|done|made|closed|resolved|answered|delivered|completed|acknowledged|responded|reviewed|processed|returned|shipped|fixed|settled|issued|handled|actioned|contacted|onboarded|filled|approved|dispatched|repaired|replied)\swithin\s*$/i;
const softWindow = /\b(?:in|after|for)\s*$/i;

/** A span of time that only frames a target: 每6个月, 连续3年, within 90 days of the start, 3年内 at the head. */
export function frameOf(scene: Scene, index: number, token: QuantityToken): IgnoredReason | null {
  const { phrase } = scene;
  const { quantity } = token;
  const duration = quantity.kind === 'duration';
  const others = scene.quantities.length > 1 || scene.zero;
  if (others && phrase.wordBefore(index)?.role === 'each') return duration ? 'period' : 'term';
  if (!duration) return null;
  if (isHorizon(phrase, token) || isWindowOfRate(phrase, token)) return 'period';
  const heads = quantity.bound === '<=' ? months.test(quantity.unit) : leadsAmount(scene, index, token);
  if (heads && headsClause(phrase, index, token)) return 'period';
  if (!others) return null;
  const open = phrase.at(index - 1);
  if (open !== undefined && phrase.bracketed(index)) {
    if (periodNoun.test(phrase.text.slice(Math.max(0, open.start - 8), open.start).trimEnd())) return 'period';
  }
  const before = phrase.text.slice(Math.max(0, token.start - 24), token.start);
  const many = days.test(quantity.unit) && quantity.value >= 7;
  if (window.test(before) && (many || long.test(quantity.unit) || !softWindow.test(before))) return 'period';
  if (quantity.bound !== '<=' && !withinBefore.test(before)) return null;
  if (doneWithin.test(before)) return null;
  if (months.test(quantity.unit) || weeks.test(quantity.unit)) return 'period';
  return many && quantity.value >= 30 && scene.amounts > 0 ? 'period' : null;
}

/** 三年出栏生猪50万头: the years over which an amount is counted. */
function leadsAmount(scene: Scene, index: number, { quantity }: QuantityToken): boolean {
  const next = scene.quantity(scene.nextInClause(index));
  const free = quantity.bound === undefined && quantity.value2 === undefined && !scene.phrase.boundBefore(index);
  return free && months.test(quantity.unit) && next !== null && next.quantity.kind !== 'duration';
}

/** 3年内进入行业前列: a span that opens its clause is a deadline for what follows. */
function headsClause(phrase: Phrase, index: number, token: QuantityToken): boolean {
  if (phrase.text.slice(phrase.clauseStart(index), token.start).trim() !== '') return false;
  return /^\s*[一-鿿]/.test(phrase.text.slice(token.end, token.end + 3));
}

const horizon = /(?:近|未来|今后|过去|往后|此后|接下来|往前|最近|滚动)的?\s?$/;
const latinHorizon =
  /(?<!\b(?:must|should|shall|will|to|can)\s)\b(?:next|past|last|previous|coming|following|rolling|trailing|preceding)\s$/i;
const windowAfter = /^\s(?:rolling\s|trailing\s)?(?:windows?|periods?|timeframe|lookback|horizon)\b/i;
const longUnit = /^(?:年|个?月|个?季度|周|个?星期|天|日|months?|years?|quarters?|weeks?|days?)$/i;

/** 未来五年, 近三年, a rolling 30 day period: how far one looks ahead or back, with or without a target beside it. */
function isHorizon(phrase: Phrase, token: QuantityToken): boolean {
  if (!longUnit.test(token.quantity.unit)) return false;
  if (windowAfter.test(phrase.text.slice(token.end, token.end + 20))) return true;
  const before = phrase.text.slice(Math.max(0, token.start - 20), token.start);
  return horizon.test(before) || latinHorizon.test(before);
}

const rateNamed = /(?:\brates?|\bratio|\bshare|\bpercentage|retention|conversion|率|占比|比例)\s*$/i;
const ofEvent = /^\s(?:of|after|from)\s/i;
const rateFollows = /^(?:的)?[一-鿿]{0,8}(?:率|占比|比例)\s*(?:$|[,;。)])/;

/** `NPL rate within 6 months of origination`, 24小时内响应率: a share is not measured in time, so it is a window. */
function isWindowOfRate(phrase: Phrase, token: QuantityToken): boolean {
  const lead = phrase.text.slice(Math.max(0, token.start - 40), token.start);
  const after = phrase.text.slice(token.end, token.end + 20);
  if (token.quantity.bound === '<=' && rateFollows.test(after)) return true;
  const within = withinBefore.exec(lead);
  return within !== null && rateNamed.test(lead.slice(0, within.index)) && (after.trim() === '' || ofEvent.test(after));
}
