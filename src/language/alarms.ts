/** Limits that start an action: 超过2%需整改, alert when above 5% for 10 minutes. They are no targets. */
import { type Phrase, type QuantityToken, reach } from './phrase.js';
import type { Scene } from './scene.js';

const thenAct =
  /^\s*(?:时|的|者|以上的?|后)?\s*,?\s*(?:则|需|须|即|应|必须|立即|将|予以|视为|启动|暂停|停止|触发|升级|上报|进行)\s*(?:整改|预警|报警|告警|报告|上报|说明|约谈|问责|启动|处理|扣|停|回滚|复盘|分析|介入|升级|通报|立即)/;
/** 完成率低于80%的,扣减绩效: what is done to whoever fails. */
const thenPunish =
  /^\s*(?:时|的[^,;。]{0,8}|者|部分)?\s*,?\s*[^,;。]{0,8}?(?:不得分|得零分|得0分|不计分|扣减|扣除|扣发|扣罚|处罚|罚款|约谈|问责|通报批评|取消|不予|视为|视同|判定为|淘汰|降级|降薪|终止|解除|停发|暂停|不得(?:参与|参加|评|申报|推荐|晋)|一票否决|为不合格|列入|纳入黑名单|启动)/;
const condition =
  /(?:^|[\s(,;])(?:if|when|once|whenever|unless|如果|若(?!干)|一旦|当(?![中年月日期前季天地场量选])|如(?![期实数何上下])|凡(?!事))\s?[^,;。]{0,40}$/i;
/** Availability below 99.5%: 5% service credit; 低于99.9%,赔付月费的10% */
const thenPays =
  /^\s*(?:时|的|者)?\s*[:,]\s*[^;。]{0,40}?(?:\bcredits?\b|\bpenalt(?:y|ies)\b|\brebate|\brefund|liquidated damages|赔付|赔偿|违约金|扣减|减免|返还|退还)/i;
/** 未完成季度目标80%的,不得评优 */
const missed = /未(?:能)?(?:完成|达到?|实现)[^,;。]{0,12}$/;

/** 若可用性低于99.5%,…, If uptime drops below 99.5%, …: the whole clause is a condition. */
const ifClause =
  /^\s*(?:if|when|whenever|in case|should|如果|若(?!干)|如(?![期实数何上下])|一旦|当(?![中年月日期前季天地场量选]))/i;
const closesClause = /^\s*(?:时|的|者)?\s*[,;]/;

function leadOf(phrase: Phrase, index: number): string {
  const start = phrase.clauseStart(index);
  return phrase.text.slice(start, start + 24);
}

/** An alarm that is itself measured: 告警准确率, alert latency. */
const alarmMeasured =
  /(?:预警|报警|告警|警报|回滚|熔断|alert|warning|rollback)s?\s*(?:准确|及时|响应|处置|时间|时长|耗时|成功|数|次|duration|success|latency|time|rate|率|noise|volume|条)/i;

/** A limit that starts an action: 超过2%需整改, alert when above 5%. */
export function isAlarm(scene: Scene, index: number, token: QuantityToken): boolean {
  const { phrase } = scene;
  const timed = token.quantity.kind === 'duration';
  if (scene.alarms.size > 0 && !timed && phrase.wordBefore(index)?.role === 'alarm') return true;
  if (lastsForAlarm(scene, index, token)) return true;
  if (
    scene.missed &&
    missed.test(phrase.text.slice(Math.max(0, token.start - 16), token.start)) &&
    thenPunish.test(phrase.text.slice(token.end, token.end + 24))
  )
    return true;
  const before = phrase.at(index - 1);
  if (before?.type !== 'compare' || before.comparator === '=' || before.comparator === 'approx') return false;
  const led = phrase.at(index - 2);
  if (led?.type === 'word' && (led.role === 'arrow' || led.role === 'to') && led.end >= before.start - 1) return false;
  const after = phrase.text.slice(token.end, token.end + 24);
  if (thenAct.test(after)) return true;
  const strict = before.comparator === '<' || before.comparator === '>';
  if (strict && thenPays.test(phrase.text.slice(token.end, token.end + 60))) return true;
  if (strict && (thenPunish.test(after) || (ifClause.test(leadOf(phrase, index)) && closesClause.test(after))))
    return true;
  const lead = phrase.text.slice(Math.max(phrase.clauseStart(index), token.start - 60), before.start);
  if (condition.test(lead))
    return scene.alarms.size > 0 || scene.targetBefore(index) !== null || afterPayment(scene, index);
  if (!scene.alarms.has(phrase.clauses[index] ?? 0)) return false;
  return alarmBeside(phrase, index) && !alarmMeasured.test(phrase.text.slice(0, 400));
}

/** A service credit of 10% if availability falls below 99%: what is paid stands before its condition. */
function afterPayment(scene: Scene, index: number): boolean {
  const previous = scene.previous(index);
  const part = previous === null ? undefined : scene.parts[previous];
  return part?.part === 'ignored' && part.reason === 'payment';
}

/** The alarm word stands in the same clause, not in or outside another bracket. */
function alarmBeside(phrase: Phrase, index: number): boolean {
  for (const step of [1, -1]) {
    for (let at = index + step; Math.abs(at - index) < reach && !phrase.isHard(at); at += step) {
      const token = phrase.at(at);
      if (token?.type === 'break' && phrase.text.charAt(token.start) !== ':') break;
      if (token?.type === 'word' && token.role === 'alarm') return true;
    }
  }
  return false;
}

const lasts =
  /(?:持续|连续|维持|保持|长达|超过|达到?|\b(?:for|over|lasting|longer than|more than|within))\s*(?:at least\s*)?[>≥]?\s*$/i;

/** 超过85%持续5分钟触发告警, `> 2% for 10 minutes`: how long the limit is passed belongs to the limit. */
function lastsForAlarm(scene: Scene, index: number, token: QuantityToken): boolean {
  if (token.quantity.kind !== 'duration' && token.quantity.unit !== '次') return false;
  const previous = scene.previous(index);
  const part = previous === null ? undefined : scene.parts[previous];
  if (previous === null || part?.part !== 'ignored' || part.reason !== 'alarm') return false;
  if (scene.phrase.clauses[previous] !== scene.phrase.clauses[index]) return false;
  return lasts.test(scene.phrase.text.slice(Math.max(0, token.start - 16), token.start));
}
