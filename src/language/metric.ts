/** What a target measures: the noun phrase beside its number, trimmed of verbs, dates and fillers. */
import type { Span } from '../text/span.js';

/** Words that lead into a measure without naming it. */
const leading =
  /^(?:[\s:,、·•*`_"'()[\]{}~—-]+|的|(?:实现|完成|确保|保证|力争|争取|努力|预计|计划|拟|建议|要求|需要|应当|应该|应|必须|须|要|可以|通过|围绕|其中|全年|年度|本年度|今年|明年|年内|当年|每年度?|每月度?|每季度?|每周|每日|每天|月均(?=.*[量数额])|力求|期望|预期|总体|目标值?(?=[:为是])|目标|指标|考核标准|考核|使得?|将|把|让|对|在|且|并|及|和|与|以及|同时|到|至|前|底前|底|末|内|以内|后|起|共|总|共计|合计|累计|约|达到?|保持|维持|稳定|进一步|逐步|持续|大幅|平均每|获得|取得|产出|获取|具备)(?![率量度值额收付急届购网发行]|账|达|位|货|岗|体|台|数(?!据)|标|成率|端|品|本|期|勤|算|部|者|访|场|职|同|平|谐|解|约束|约率|约数)|(?:the|a|an|our|to|we|will|of|for|and|with|that|have|has|is|are|be|in|on|at|by|ensure|ensures|achieve|achieved|reach|maintain|keep|improve|increase|reduce|decrease|grow|raise|boost|cut|lower|deliver|target|targets|goal|have|get|all|from|than|see|stay|stays|it|its|their|within|under|over|about|least|then|so|while|as|completes?|completed|should|must|can|does|not|only|each|every|per)\b(?!-))/i;
const trailing =
  /(?:[\s:,、·•*`_"'([{=~—-]+|(?:的|为|是|在|要|应|需|达|至|到|由|从|将|可|须|必须|均|都|各|分别|目标|目标值|指标|值为|控制|不|能|能够|力争|争取|确保|约|预定|预计|计划|通常|一般|需要|建议|要求|平均|水平|总体|全部|全面|明显|同比|环比|比上年|较上年|较去年|比去年|年均|每年|上|了|起|得|实现|完成|率先|逐步|稳步|并|且|和|与)(?<!目的|标的|行为|作为|人为|主要|摘要|供应|反应|响应|效应|需求|下达|到达|表达|传达|送达|分布|不均|人均|户均|亩均|日均|月均|首都|线上|以上|网上|用户需|上升|融合|参与|给与|率|节约|预约|签约|合约|履约|违约)|\b(?:the|a|an|is|are|was|be|of|to|by|from|in|at|with|has|have|will|than|on|for|target|goal|average of|and|completes|completed?|stays?|remains?|under|equals?|reaches|per))$/i;
const trailingGroup = /\s*\([^()]{0,60}\)\s*$/;

/** Trims a stretch of a text to its noun phrase; empty when nothing is left. */
export function trimMetric(text: string, span: Span): Span {
  let { start, end } = span;
  // Only the near end matters; a long run-up would make trimming costly.
  if (end - start > 120) start = end - 120;
  for (;;) {
    const head = leading.exec(text.slice(start, end));
    if (head === null || head[0].length === 0) break;
    start += head[0].length;
  }
  for (;;) {
    const near = Math.max(start, end - 70);
    const piece = text.slice(near, end);
    const tail = trailingGroup.exec(piece) ?? trailing.exec(piece.slice(-16));
    if (
      tail === null ||
      tail[0].length === 0 ||
      (tail[0].length === piece.length && near === start && /^\s*\(/.test(piece))
    )
      break;
    end -= tail[0].length;
    if (end <= start) return { start, end: start };
  }
  return { start, end };
}

/** A verb alone names no measure: 开展, 新建, launch. Then the counted thing after the number does. */
const onlyVerb =
  /^(?:(?:每[^\s]{1,3}|计划|组织|积极|继续|全部|单次|累计|全年|重点|再|各|均|另|新|至少)?(?:开展|召开|举办|组织|新建|建设|建成|开发|签订|签约|培育|引进|发展|制定|发布|编制|发表|申请|获得|取得|打造|培养|招聘|走访|拜访|成交|举行|推出|落地|完成|实施|进行|提交|出具|研发|制作|创建|争创|推广|改造|整治|修订|出台|安排|参加|参与|输出|上线|投放|建立|成立|设立|配备|配置|招募|吸引|带动|服务|覆盖|检查|抽查|巡查|落实|补助|辅导|办理|核定|核发|整合|增设|设置|扶持|培训|孵化|引育|认定|入库|签下|拿下|开设|开办|开通|撰写|执行|保留|选派|产生|生成|支持)(?:了|出|不少于|好|约)?|(?:sign|ship|launch|complete|deliver|publish|onboard|hire|run|close|add|get|have|acquire|conduct|hold|host|win|create|build|write|release|train|secure|generate|interview|open|land|recruit|produce|make|support|supports|handle|handles|process|processes|serve|serves|pass|cover|migrate|implement|finish|book|enroll|enrol|attract|sell|file|resolve|execute|perform|document|establish|develop|identify|obtain|submit|plant|visit|contact|schedule|facilitate|provide|offer|collect|review|save|there|only)(?:s|es|ed|ing|d)?)$/i;

export function isOnlyVerb(words: string): boolean {
  return onlyVerb.test(words);
}
