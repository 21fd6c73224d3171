/**
 * Words at the edges of a measure's name that are no part of it, in the normal form. `keep` families are compounds
 * that end (or begin) like a filler and stay: 目的, 响应, 完成率.
 */

/** Verbs, adverbs and frames before the name: 确保, 力争, 全年, 其中, `achieve`. */
export const leadingWords =
  '实现|完成|确保|保证|力争|争取|努力|预计|计划|拟|建议|要求|需要|需|应当|应该|应|必须|须|要|可以|通过活动|围绕|其中|全年|年度|本年度|今年|明年|年内|当年|每年度|每年|每月|每季度|每周|每日|每天|力求|期望|总体|可累计|可累积|含|进入|未来|今后|此后|过去|民国|跻身|位列|位居|目标值|目标|考核标准|考核指标|考核|指标|使得|使|将|把|让|对|在|且|并|及|和|与|以及|同时|到|至|前|底前|底|末|内|以内|后|止|起|共|总计|共计|合计|累计|约|达到|达|保持|维持|稳定|进一步|逐步|持续|大幅|获得|取得|产出|具备|的|如|例如|即|为|打|再|已|已经|实际|各|各类|每个|' +
  'the|a|an|our|to|we|will|of|for|and|with|that|have|has|is|are|be|in|on|at|by|ensure|ensures|achieve|achieved|reach|maintain|keep|improve|increase|reduce|decrease|grow|raise|boost|cut|lower|deliver|target|targets|goal|get|all|any|from|than|see|stay|stays|it|its|their|then|so|while|as|completes|complete|completed|should|must|can|does|not|only|each|every|per|yoy|y/y|qoq|mom|wow|year over year|year-over-year|year on year|year-on-year|dozen';

/** Characters after a leading word of one character that make it part of a name: 到账, 并发, 需求, 应付. */
export const leadingGuard =
  '率量度值额账达位货岗任课校体台标成端品本期勤算部者访场职同平谐解约束收付急届购网发行寿命数录求存瞻生容氧沿税金水糖硫线';

/** The same after a leading word of two characters. */
export const measuringGuard = '率量度值额数性';

/** Particles and auxiliaries between a name and its number: 为, 应, 控制在, `is`. */
export const trailingWords =
  '的|平均|为|是|在|要|应|需|达|至|到|由|从|将|可|须|必须|均|都|分别|各|目标|目标值|指标|值为|控制|不|能|能够|力争|争取|确保|约|预定|预计|计划|通常|一般|需要|建议|要求|平均水平|总体|全部|全面|明显|同比|环比|比上年|较上年|较去年|比去年|年均|每年|上|了|起|得|实现|完成|率先|逐步|稳步|并|且|和|与|不得|也|还|已|再|打|实际|维持|保持|稳定|达标|按|拟按|拟|累计|累积|首次|民国|控在|获得|得到|' +
  'the|a|an|is|are|was|be|of|to|by|from|in|at|with|has|have|will|than|on|for|target|goal|average of|and|completes|complete|completed|stays|stay|remains|remain|under|equals|equal|reaches|reach|per|must|should|can|achieves|achieve|yoy|y/y|qoq|mom|wow|year over year|year-over-year|year on year|year-on-year|at or|or|average';

/** Compounds that end like one of them. */
export const trailingKeep =
  '目的|标的|行为|作为|人为|性能|功能|智能|技能|节能|产能|动能|效能|储能|可能|职能|主要|摘要|供应|反应|响应|效应|需求|下达|到达|表达|传达|送达|分布|不均|人均|户均|亩均|日均|月均|首都|线上|以上|网上|上升|融合|参与|给与|预约|签约|合约|履约|违约|节约|刚需|内需|用户需|许可|认可|总体|个体|海上|路上|楼上|水上|陆上|率达标|不达标|基本达标|交付完成|按期完成|按时完成|年度目标|工作目标';

/** Verbs that name no measure by themselves; the counted thing after the number does (开展3次培训, launch 2 features). */
export const bareVerbs =
  '开展|召开|举办|组织|新建|建设|建成|开发|签订|签约|培育|引进|发展|制定|发布|编制|发表|申请|获得|取得|打造|培养|招聘|走访|拜访|成交|举行|推出|落地|完成|实施|进行|提交|出具|研发|制作|创建|争创|推广|改造|整治|修订|出台|安排|参加|参与|输出|上线|投放|建立|成立|设立|配备|配置|招募|吸引|带动|服务|覆盖|检查|抽查|巡查|落实|补助|辅导|办理|核定|核发|整合|增设|设置|扶持|孵化|引育|认定|入库|签下|拿下|开设|开办|开通|撰写|执行|保留|选派|产生|生成|支持|配备了|分|获|建|新增|额外配置|打通|拓展|跟进|安装|新增安装|储备|优化调整|调整|惠及|涵盖|接待|提供|采购|购置|引入|招引|种植|栽植|排查|化解|处置|受理|答复|回访|承办|主办|联合|组建|组织开展|新辟|改建|接收|发放|发出|回收|' +
  'sign|ship|launch|complete|deliver|publish|onboard|hire|run|close|add|get|have|acquire|conduct|hold|host|win|create|build|write|release|train|secure|generate|interview|open|land|recruit|produce|make|support|handle|process|serve|pass|cover|migrate|implement|finish|book|enroll|attract|sell|file|resolve|execute|perform|document|establish|develop|identify|obtain|submit|plant|visit|contact|schedule|facilitate|provide|offer|collect|review|save|there|only|average|up|over|is|has';
