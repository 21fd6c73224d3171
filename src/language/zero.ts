/** Zero in words: 零事故, 杜绝, 不发生, 为零, no incidents. Each is a target `= 0` of the thing named. */
import type { Span } from '../text/span.js';

export interface NamedZero {
  readonly span: Span;
  readonly number: Span;
  readonly metric: Span;
}

/** Mishaps of which there may be none; only they make a 零 or 无 before them a number. */
const mishaps =
  '事故|事件|投诉|客诉|差错|失误|死亡|伤亡|工伤|工亡|轻伤|重伤|违规|违纪|违法|违约|缺陷|隐患|泄露|泄漏|泄密|失密|故障|上访|信访|发生|案件|举报|拖欠|欠薪|延误|延期|逾期|遗漏|漏报|瞒报|迟报|错报|污染|排放|增长|感染|损失|火灾|火情|失火|返工|退货|退单|停机|宕机|中断|丢失|风险|误差|错误|冲突|漏洞|差评|纠纷|处罚|新增|缺货|断供|断货|失分|偏差|滞留|积压|违章|事项|伤害|中毒|职业病|诉讼|败诉|流失|不合格|不良|报错|崩溃|重复|报告|申诉|抱怨|退回|扣分|渗漏|舆情|通报|问责|失控|溢油|塌方|溺水|欺诈|贪腐|腐败|作弊|缺勤|旷工|迟到|翻车|触电|交通事故';

const before = new RegExp(`(零|无)([^,;。、:()\\s零无\\d]{0,14}?)(${mishaps})`, 'g');
/** 死亡人数零, 安全事故:零: the zero stands behind its thing and nothing after it. */
const behind = new RegExp(`(?:${mishaps})[^\\s,;。、:()零无\\d]{0,6}?\\s?[:为是]?\\s?(零)(?=$|[\\s,;。、)])`, 'g');
const clauseBefore = /[^,;。、()]*$/;

const notZero =
  /^(?:零(?:售|部件|配件|件|散|星|工(?!伤|亡|商)|食|钱|时|点|下|基|起|距|门槛|信任|碳|担|担保|和|费|接|容忍)|无(?:障碍|人机|线|纸|形|锡|缝|菌|害|偿|限|论|故|法|效|关|疑|须|需|证|不|异|锁|状态|服务|接触|界|源|疆|性|可|党|烟|废|公害|感|理由|条件|差别|忧|缘|氧|铅|毒|损|创|刷))/;
const latin =
  /\b(zero|no|without(?: any)?|0)(?=\s)((?:\s(?!more\b|less\b|fewer\b|later\b|longer\b|higher\b|greater\b|of\b|for\b|and\b|or\b|to\b)[a-z0-9/-]+){0,4}?)\s(incidents?|accidents?|breach(?:es)?|outages?|defects?|bugs?|vulnerabilit(?:y|ies)|complaints?|errors?|failures?|regressions?|downtime|data loss|leaks?|leakage|violations?|fatalit(?:y|ies)|injur(?:y|ies)|crashes|findings|escalations?|escapes|issues|blockers|warnings|non-?conformit(?:y|ies)|non-?compliance|deviations|delays|drops|loss|losses|duplicates|exceptions|deaths|casualties|spills|mistakes|misses|overruns|rollbacks|interruptions?|disruptions?|corruption|discrepanc(?:y|ies)|false positives?|cves?|p[01]s?(?!\s[a-z]))\b/gi;
const latinZero =
  /\bzero\s((?!trust\b|day\b|based\b|knowledge\b|copy\b|config\b|sum\b|shot\b|click\b|touch\b|in\b|to\b|or\b|is\b)[a-z][a-z-]*(?:\s(?!(?:due|to|in|on|at|by|for|from|during|after|before|within|with|per|across|of|caused|over|when|while|if|and|or)\b)[a-z][a-z-]*){0,3})/gi;

const any = /[零无]|zero|\bno\s|without/i;

/** Zeros named before their thing in a normal form. */
export function namedZeros(text: string): NamedZero[] {
  if (!any.test(text)) return [];
  const found: NamedZero[] = [];
  for (const match of text.matchAll(before)) {
    const at = match.index;
    const word = match[1] ?? '';
    if (notZero.test(match[0]) && !/^零(?:接触)/.test(match[0])) continue;
    if (/[有百千万十一-九\d]/.test(text.charAt(at - 1))) continue;
    // 零发生, 无增长 say nothing of a thing that follows; the thing stands before.
    const thing = match[3] ?? '';
    if ((thing === '发生' || thing === '新增') && match[2] === '') continue;
    if (word === '无' && /^(?:增长|新增|报告|排放|事项|问题|重复|风险)$/.test(thing) && match[2] === '') continue;
    found.push({
      span: { start: at, end: at + match[0].length },
      number: { start: at, end: at + 1 },
      metric: { start: at + 1, end: nounEnd(text, at + match[0].length) },
    });
  }
  for (const match of text.matchAll(behind)) {
    const at = match.index + match[0].length - 1;
    const start =
      match.index - (clauseBefore.exec(text.slice(Math.max(0, match.index - 30), match.index))?.[0].length ?? 0);
    const metric = { start, end: start + text.slice(start, at).replace(/[\s:为是]+$/, '').length };
    if (/[为是]\s?$/.test(text.slice(start, at))) continue;
    found.push({ span: { start, end: at + 1 }, number: { start: at, end: at + 1 }, metric });
  }
  for (const pattern of [latin, latinZero]) {
    for (const match of text.matchAll(pattern)) {
      if (pattern === latin && match[1] === '0') continue;
      const start = match.index;
      const end = start + match[0].length;
      if (found.some(({ span }) => span.start < end && start < span.end)) continue;
      const word = match[0].split(/\s/, 1)[0] ?? '';
      found.push({
        span: { start, end },
        number: { start, end: start + word.length },
        metric: { start: start + word.length + 1, end },
      });
    }
  }
  return found;
}

const restOfNoun = /(?:事故|事件|问题|案件|发生|情况|次数|率)?/y;

function nounEnd(text: string, index: number): number {
  restOfNoun.lastIndex = index;
  return restOfNoun.test(text) ? restOfNoun.lastIndex : index;
}
