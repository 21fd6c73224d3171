/** Is a need or goal vague, and which words make it so? A measure, a deliverable or a standard makes it specific. */

import type { Span } from '../text/span.js';
import { readKpi } from './kpi.js';
import {
  canBeDone,
  compliance,
  deliverableOpeners,
  deliverables,
  documentBehind,
  latinDeliverables,
  latinEach,
  namedSupport,
  nominal,
  takenAway,
  vagueFamilies,
} from './lexicon/vague.js';
import { normalise } from './normal.js';
import type { StatementReading } from './readings.js';
import { isLetter, lowerAscii, startOf, WordTable } from './word-table.js';

type Weight = 'strong' | 'weak' | 'shield';

function* entries(): Generator<readonly [string, Weight]> {
  for (const { weight, words } of vagueFamilies) for (const word of words.split('|')) yield [word, weight];
}

const table = new WordTable(entries);

interface Term extends Span {
  readonly weight: Exclude<Weight, 'shield'>;
}

/** Reads a statement. `terms` are the vague words as written, neighbours joined (显著提升); none when it is specific. */
export function readStatement(input: string): StatementReading {
  const specific: StatementReading = { input, vague: false, terms: [], spans: [] };
  const normal = normalise(input);
  const found = termsOf(normal.text);
  if (found.length === 0) return specific;
  if (readKpi(input).quantified) return specific;
  if (!found.some((term) => term.weight === 'strong') && checkable(normal.text)) return specific;
  const spans = joined(found).map(({ start, end }) => ({ start: normal.offset(start), end: normal.offset(end) }));
  return { input, vague: true, terms: spans.map(({ start, end }) => input.slice(start, end)), spans };
}

function termsOf(text: string): Term[] {
  const lower = lowerAscii(text);
  const terms: Term[] = [];
  let index = 0;
  while (index < text.length) {
    const start = startOf(lower, index);
    const entry = table.at(lower, index, start) ?? bareQuality(text, index);
    if (entry === null) {
      index += isLetter(lower.charCodeAt(index)) ? start.length : 1;
      continue;
    }
    if (entry.value !== 'shield' && !measured(text, entry.end) && !namesDocument(text, index, entry.end))
      terms.push({ start: index, end: entry.end, weight: entry.value });
    index = entry.end;
  }
  return terms;
}

/** 维护计划, 激励办法: the verb belongs to the name of a document. */
function namesDocument(text: string, start: number, end: number): boolean {
  documentBehind.lastIndex = end;
  return documentBehind.test(text) && nominal.has(text.slice(start, end));
}

/** One character is a judgement only where it is said of something at the end: 响应要快, 成本更低, 质量好。 */
const quality =
  /(?<=[要够更很最较须应需度应价本量率得字务理])(?:[快慢好高低强优稳准省牢精细新美佳]|稳定|安全|实用|耐用|准确)(?=$|[\s,;。!、)]|的$)/y;

function bareQuality(text: string, index: number): { readonly end: number; readonly value: Weight } | null {
  quality.lastIndex = index;
  return quality.test(text) ? { end: quality.lastIndex, value: 'weak' } : null;
}

/** 提升率, 满意度, 及时率: with a measuring suffix the word names a measure. */
const suffix = /(?:率|度(?!过)|量(?!化)|值|系数|指数)/y;

function measured(text: string, end: number): boolean {
  if (text.charCodeAt(end - 1) < 0x80) return text.charAt(end) === '-' || text.charAt(end) === '_';
  suffix.lastIndex = end;
  return suffix.test(text);
}

/** 保持字段名不变, 不得改变接口: that something stays as it is can be looked up. */
/** 凭证自动对接, 在有效期内: it happens by itself, or a date says so. */
const byItself =
  /自动(?:对接|同步|生成|推送|退款|发送|识别|匹配|提醒|计算|归档|更新|分配|校验|备份|结算|开票|下单|派单|扣款|续期|关闭|审批|化测试)|与[^,;。]{1,20}(?:系统|平台|数据|接口)[^,;。]{0,8}(?:对接|打通|互通|集成|同步)|(?:在|均在|处于)有效期内/;

const unchanged =
  /(?:保持|维持|确保|保证)[^,;。]{0,30}?(?:不变|不动|原样|(?:数据|字段|接口|价格|版本|口径|命名|格式|样式|编号|内容|账实|账账|账物|配置|行为)[^,;。]{0,8}一致|向后兼容|向下兼容)|不(?:得|可|应|能)?(?:改变|改动|修改|变更)(?:现有|原有|已有)?[^,;。]{2,}|(?:keep|leave|maintain|preserve)s?\s[^,;.]{1,60}?\s(?:unchanged|as[- ]is|untouched|intact|identical|backwards?[- ]compatible)/i;

/** 升级至一级资质: a named level to reach. */
const level =
  /(?:提升|升级|提高|降低|调整|扩展|增加|转换|迁移)(?:至|到|为)(?!更|较|合理|最|新|一个新|一定|适当)[^,;。]{2,}/;

/** What each of the expressions below cannot match without: compiling one of them costs as much as reading a row. */
const latin = /[a-z]/i;
const ofCompliance = /[符遵满达依按通取获]/;
const ofLevel = /[至到为]/;
const ofUnchanged = /[持确证不]/;

function checkable(text: string): boolean {
  const near = text.length > 400 ? text.slice(0, 400) : text;
  const hasLatin = latin.test(near);
  return (
    deliverables.test(near) ||
    ((hasLatin || ofCompliance.test(near)) && compliance.test(near)) ||
    (hasLatin && (delivers(near) || canBeDone.test(near) || latinEach.test(near) || namedSupport.test(near))) ||
    takenAway.test(near) ||
    byItself.test(near) ||
    (ofLevel.test(near) && level.test(near)) ||
    ((hasLatin || ofUnchanged.test(near)) && unchanged.test(near))
  );
}

const firstWord = /^\W*(?:\d+[.)]\s*)?([a-z]+)(?:\s([a-z]+))?\b/i;

/**
 * `Ship the importer`, `to fully set up billing`: a verb of delivery first, behind two openers at most. Word by word: as one
 * expression it takes V8 longer to compile than a whole table to read.
 */
function delivers(text: string): boolean {
  let rest = text;
  for (let openers = 0; openers <= 2; openers++) {
    const [all = '', word = '', next = ''] = firstWord.exec(rest) ?? [];
    const verb = word.toLowerCase();
    if (latinDeliverables.has(verb) || latinDeliverables.has(`${verb} ${next.toLowerCase()}`)) return true;
    if (next === '' || !deliverableOpeners.has(verb)) return false;
    rest = rest.slice(all.length - next.length);
  }
  return false;
}

/** Neighbouring words read as one: 显著 + 提升. */
function joined(terms: readonly Term[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of terms) {
    const last = spans.at(-1);
    if (last !== undefined && last.end === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
