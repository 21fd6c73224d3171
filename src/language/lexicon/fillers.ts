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

/** Names that begin like a filler: 及时率 is no 时率, 保证金 no 金. */
export const leadingKeep =
  '及时|及格|及早|使用|使馆|即时|即期|即食|达产|达标|达成|达人|保证金|保证人|底价|底薪|底盘|底数|底稿|内训|内审|内控|内销|内需|内存|内部|内容|内贸|内勤|内镜|内涵|后备|后台|后端|后勤|后续|后付|后市场|共享|共建|共识|共性|共管|共创|在途|在建|在线|在岗|在职|在校|在库|在研|在制|在用|在册|在保|在编|在租|在售|在营|在院|在园|在贷|在手|并表|并购|并发|并网|并行|并联|并轨|起订|起草|起飞|起重|起诉|起租|起降|止损|止付|止水|把关|把控|前置|前端|前台|前期|前瞻|打样|打卡|打击|打假|打包|打印|打磨|打新|与会|和谐|和解|和田|和县|的士|为民|要素|要闻|要件|约谈|约束|约会|约课|约车|持续时间|持续时长|持续改进|持续集成|持续经营|获得感|获得率|产出比|保持器|稳定币|目标客户|目标市场|目标人群|目标用户|目标成本|指标数|指标体系|计划外|计划内|计划数|要求数|实现率|完成度|累计折旧|考核人数|考核合格|考核通过|考核优秀|预计负债|末端|末位|末次|期望值|建议采纳|建议数|建议条数|过去式|未来城|进入率|到期|到港|到店|到院|到访|到账|至善|再生|再贷款|再就业|再教育|再保险|再融资|再制造|各级|拟合|含税|含量|含水|含氧|含硫|含糖|含金|含油|含尘|应收|应付|应急|应届|应用|应税|应诉|必修|必备|必检|须知|对账|对外|对接|对公|对口|对标|对冲|让利|让渡|将军';

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
