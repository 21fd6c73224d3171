/**
 * What people write over the columns of a table of needs and goals. Header → field. Words are in the normal form of
 * `language/normal.ts` (simplified, half-width), lower case, without spaces between Chinese characters; a word stands
 * in one family only.
 */

/** What a column may hold; the names that `tally parse document` prints and `columns:` in the settings takes. */
export const columnFields = [
  'number',
  'id',
  'goal-id',
  'requirement',
  'category',
  'topic',
  'priority',
  'proposer',
  'need',
  'source',
  'goal',
  'goal-type',
  'core',
  'kpi',
  'metric',
  'target',
  'unit',
  'baseline',
  'acceptance',
  'output',
  'owner',
  'party',
  'helpers',
  'start',
  'deadline',
  'every',
  'review',
  'status',
  'outcome',
  'closed',
  'agreement',
  'actual',
  'percent',
  'updated',
  'cause',
  'remedy',
  'next',
  'resources',
  'risk',
  'response',
  'conflict',
  'serves',
  'parent',
  'weight',
  'depends',
  'remarks',
] as const;
export type ColumnField = (typeof columnFields)[number];

export interface HeaderFamily {
  readonly field: ColumnField;
  /** Parted by `|`. */
  readonly words: string;
  /** Of two columns for one field the lower rank is it; 0 when left out. */
  readonly rank?: number;
  /** What the column is when another one is better for the field. */
  readonly instead?: ColumnField;
  /** What the cells may show that the column is instead: a date, a bare quantity, or a mere duration. */
  readonly ask?: 'goal-or-target' | 'date-or-effort';
  /** Too common to stand for the field unless other columns speak of needs too. */
  readonly weak?: true;
}

export const headerFamilies: readonly HeaderFamily[] = [
  // A number for display: it moves with the row and is nobody's identity.
  {
    field: 'number',
    words: '序号|序|项次|行号|no|no.|#|num|s/n|sn|seq|row|line|item no|item no.|serial no|serial no.',
  },
  // What names a need for good.
  {
    field: 'id',
    words: '编号|需求编号|需求id|id|req id|requirement id|need id|req no|requirement no|ref|key|代号|识别码',
  },
  { field: 'goal-id', words: '目标编号|目标id|goal id|objective id|okr id|kr id|target id|目标代号' },
  {
    field: 'requirement',
    words:
      '需求|需求具体描述|需求描述|需求内容|需求说明|需求事项|需求项|需求明细|具体需求|业务需求|客户需求|核心需求|洽谈需求|用户需求|诉求|核心诉求|具体诉求|主要诉求|需求点|需求陈述|' +
      'requirement|requirements|need|needs|requirement description|requirement statement|need description|business need|business requirement|customer need|user need|demand|ask|request',
  },
  { field: 'requirement', rank: 1, words: '需求名称|需求标题|需求主题|requirement name|requirement title|need title' },
  {
    field: 'requirement',
    rank: 2,
    weak: true,
    words:
      '描述|具体描述|内容|具体内容|事项|说明事项|问题|存在问题|主要问题|问题描述|痛点|description|details|item|statement|problem|pain point|topic description',
  },
  {
    field: 'category',
    words:
      '需求类别|类别|需求分类|分类|需求类型|类型|种类|category|requirement category|need category|type|class|requirement type|area',
  },
  { field: 'topic', words: '议题|所属议题|对应议题|主题|topic|theme|agenda item' },
  // MISSION A2: necessity times urgency.
  {
    field: 'priority',
    words: '优先级|优先级别|优先顺序|优先序|优先度|需求优先级|重要程度|重要性|紧急程度|priority|prio|importance|moscow',
  },
  {
    field: 'proposer',
    words:
      '提出方|提出人|提出者|需求方|需求提出方|需求提出人|需求来源方|提报人|提报单位|提出部门|提出单位|需求单位|需求部门|proposed by|proposer|requested by|requester|raised by|stakeholder',
  },
  { field: 'need', words: '需求性质|显性/隐性|显隐性|need kind|explicit/implicit' },
  { field: 'source', words: '来源|需求来源|依据|出处|source|origin' },
  // What is promised. 目标 and Target may also head the measure or even the date: the cells tell.
  {
    field: 'goal',
    words:
      '对应目标项|目标项|对应目标|目标描述|目标内容|目标名称|目标事项|具体目标|工作目标|业务目标|阶段目标|年度目标|目标陈述|预期目标|商务目标|整改目标|改善目标|改进目标|提升目标|质量目标|安全目标|经营目标|管理目标|绩效目标|主要目标|预定目标|推动目标|行动目标|目标说明|总目标|部门目标|战略目标|' +
      'goal|goals|objective|objectives|corresponding goal|goal statement|business goal|smart goal|commitment',
  },
  {
    field: 'goal',
    rank: 1,
    ask: 'goal-or-target',
    instead: 'target',
    words: '目标|target|targets|期望目标|target goal',
  },
  {
    field: 'goal',
    rank: 2,
    words: '预期成果|预期结果|预期效果|期望结果|outcome|desired outcome|expected outcome|expected result',
  },
  // A work plan speaks of tasks; each is promised and measured as a goal is.
  {
    field: 'goal',
    rank: 3,
    words:
      '重点任务|工作任务|主要任务|具体任务|目标任务|任务|任务名称|任务描述|任务内容|任务事项|重点工作|主要工作|工作内容|工作事项|工作项目|工作项|重点事项|重点工作任务|关键任务|整改任务|整改内容|里程碑|里程碑节点|关键里程碑|' +
      'task|tasks|task name|task description|initiative|initiatives|key initiative|milestone|milestones|key milestone',
  },
  // What is to be done, where no task is named.
  {
    field: 'goal',
    rank: 4,
    words: '举措|关键举措|重点举措|工作举措|具体举措|整改事项|推进事项',
  },
  { field: 'goal-type', words: '目标类型|目标类别|目标性质|goal type|objective type' },
  { field: 'core', words: '核心目标|是否核心|核心|是否核心目标|core|core goal' },
  // How it is measured: the whole phrase…
  {
    field: 'kpi',
    words:
      '量化指标|目标量化指标|kpi|kpis|关键绩效指标|绩效指标|关键指标|考核指标|量化目标|关键结果|量化标准|指标要求|指标及目标值|目标指标|关键成果|衡量方式|量化衡量|' +
      'key result|key results|kr|krs|success measure|success measures|success metric|success metrics|measure of success|key performance indicator|measurable|quantified kpi|measure & target',
  },
  // …or only what is measured, with the target in a column of its own.
  {
    field: 'metric',
    words:
      '衡量指标|指标|指标名称|度量指标|度量|指标项|三级指标|绩效指标名称|指标内容|考核项目|绩效项目|评价指标|衡量项目|metric|metrics|measure|measures|indicator|indicators|kpi name|metric name|measurement',
  },
  {
    field: 'target',
    words:
      '目标值|指标值|年度指标值|绩效指标值|计划指标值|预期目标值|目标数值|计划值|年度目标值|季度目标值|期望值|标准值|目标水平|target value|target level|goal value|planned value|threshold|target figure',
  },
  { field: 'unit', words: '单位|计量单位|度量单位|unit|units|uom' },
  {
    field: 'baseline',
    words:
      '基线|基准值|基期值|基准|现状值|现状|起始值|初始值|当前值|上年值|baseline|base value|current|current value|starting value|from',
  },
  {
    field: 'acceptance',
    words:
      '达成标准|验收标准|完成标准|达标标准|衡量标准|评价标准|成功标准|验收条件|验收要求|完成标志|完成定义|acceptance|acceptance criteria|acceptance criterion|success criteria|success criterion|definition of done|done when|dod',
  },
  {
    field: 'output',
    words: '交付物|输出物|产出物|成果物|交付成果|输出成果|成果形式|成果|产出|deliverable|deliverables|output|outputs',
  },
  // Who answers for it: a person before a contact before a department.
  {
    field: 'owner',
    words:
      '责任人|责任领导|负责人|主责人|第一责任人|唯一责任人|主要责任人|目标责任人|担当|主办人|经办人|承办人|执行人|牵头人|项目负责人|责任岗位|责任者|负责同志|责任人员|负责人员|' +
      'owner|goal owner|kpi owner|dri|accountable|responsible|responsible person|person responsible|assignee|assigned to|lead|pic|action owner|who|accountable owner|in charge',
  },
  { field: 'owner', rank: 1, words: '对接人|联系人|联络人|接口人|窗口|contact|contact person|point of contact|poc' },
  {
    field: 'owner',
    rank: 2,
    instead: 'party',
    words:
      '责任方|责任单位|责任主体|牵头单位|牵头部门|牵头方|主办|主办单位|主办部门|主责单位|主责部门|承办单位|主办机关|承办机关|责任机关|责任处室|责任科室|牵头处室|牵头科室|权责单位|承接方|实施单位|执行单位|责任部门|负责部门|负责单位|owning team|responsible party|responsible team|owner team',
  },
  {
    field: 'party',
    words: '所属方|方|甲乙方|部门|主管部门|party|side|department|dept|team|organisation|organization',
  },
  {
    field: 'helpers',
    words:
      '配合单位|配合部门|配合方|配合人|协办|协办单位|协办部门|协办人|协同方|协同人|协同部门|协同岗位|协作方|协作部门|协作单位|协助单位|协办机关|协同单位|配合处室|参与部门|参与单位|协助人|支持部门|支持方|参与人|参与方|helpers|helper|support|supported by|supporting team|contributors|collaborators|consulted|participants',
  },
  {
    field: 'start',
    words:
      '开始时间|开始日期|起始时间|起始日期|启动时间|启动日期|计划开始时间|计划开始日期|开工日期|start|start date|begin|planned start|from date|kickoff',
  },
  {
    field: 'deadline',
    words:
      '时间节点|截止时间|截止日期|截止日|截止|完成时限|完成期限|整改时限|整改期限|办理时限|完成日期|完成节点|到期日|期限|最后期限|最终期限|节点|交付日期|交付时间|目标日期|计划日期|预定日期|里程碑日期|计划完成|预计完成|办结时限|办结期限|办理期限|完成时点|交期|进度要求|预定完成日|预定完成日期|预计完成日|预计完成日期|' +
      '计划完成日期|要求完成时间|要求完成日期|时程|due|due date|deadline|due by|eta|end date|target date|completion date|by when|when|delivery date|date due|milestone date|finish date|planned end|planned date|planned completion|target completion|target completion date',
  },
  // These head dates as often as efforts (1 天).
  {
    field: 'deadline',
    rank: 1,
    ask: 'date-or-effort',
    words:
      '完成时间|计划完成时间|预计完成时间|时间|时间要求|时限|起止时间|起止日期|时间安排|时间计划|完成周期|周期|time|timeline|timeframe|time frame|schedule|completion time|duration|period',
  },
  {
    field: 'every',
    words: '频次|更新频次|检查频次|跟踪频次|汇报频次|频率|frequency|cadence|reporting frequency|check-in',
  },
  { field: 'review', words: '复盘时间|复核时间|复盘|复核|检查时间|评审时间|review|review date|next review' },
  { field: 'status', words: '状态|完成状态|当前状态|目标状态|完成情况|status|state|progress status' },
  { field: 'outcome', words: '达成情况|达成结果|是否达成|final outcome|result' },
  {
    field: 'closed',
    words:
      '实际完成时间|实际完成日期|关闭日期|完结日期|closed|closed on|completed on|actual completion|actual completion date',
  },
  { field: 'agreement', words: '协商状态|一致性|是否一致|谈判状态|agreement|agreed' },
  // How it goes. MISSION A6.
  {
    field: 'actual',
    words:
      '实际值|实际|实际完成值|实际完成|实际结果|实际达成|当前进展|实际进度|完成值|实绩|actual|actuals|actual value|actual result|current result|achieved',
  },
  {
    field: 'percent',
    words:
      '完成率|达成率|完成百分比|进度|完成进度|进度百分比|完成度|达成度|progress|% complete|percent complete|completion|completion rate|% done',
  },
  { field: 'updated', words: '更新日期|更新时间|填报日期|统计日期|updated|last updated|as of|updated on' },
  {
    field: 'cause',
    words:
      '偏差原因|原因|原因分析|主要原因|主要原因分析|未达成原因|cause|causes|reason|root cause|reason for deviation',
  },
  {
    field: 'remedy',
    words: '改进措施|整改措施|纠正措施|解决措施|改善对策|改善措施|remedy|corrective action|improvement|countermeasure',
  },
  { field: 'next', words: '下一步|下一步计划|下期计划|下季度调整方向|next|next step|next steps' },
  {
    field: 'resources',
    words:
      '所需资源|资源|资源需求|资源支持|资源投入|需要资源|资源要求|resources|resources needed|resource|required resources',
  },
  { field: 'risk', words: '风险|潜在风险|风险提示|风险描述|主要风险|风险点|risk|risks|potential risks|key risks' },
  {
    field: 'response',
    words: '应对措施|应对|应对方案|风险应对|备选方案|预案|response|mitigation|risk response|contingency',
  },
  { field: 'conflict', words: '冲突|冲突点|潜在冲突|冲突项|conflict|conflicts' },
  {
    field: 'serves',
    words:
      '对应需求|支撑需求|关联需求|对应需求编号|关联需求编号|所属需求|serves|linked requirement|related requirement|requirement ref|supports need',
  },
  {
    field: 'parent',
    words: '上级目标|关联总目标|所属目标|关联目标|父目标|对齐目标|parent|parent goal|aligned to|supports goal',
  },
  { field: 'weight', words: '权重|目标权重|占比|权重占比|weight|share of parent' },
  { field: 'depends', words: '依赖|前置任务|前置事项|前置条件|依赖项|depends on|dependencies|dependency|blocked by' },
  {
    field: 'remarks',
    words: '备注|备注说明|说明|补充说明|其他|其他说明|注释|附注|remarks|remark|notes|note|comment|comments|memo',
  },
];

/** Endings that decide for any longer header: 华东区责任人, Project due date. The longest word wins. */
export const headerEndings: Readonly<Record<string, ColumnField>> = {
  责任人: 'owner',
  负责人: 'owner',
  责任方: 'owner',
  截止时间: 'deadline',
  截止日期: 'deadline',
  完成时限: 'deadline',
  时间节点: 'deadline',
  完成期限: 'deadline',
  优先级: 'priority',
  量化指标: 'kpi',
  备注: 'remarks',
  达成标准: 'acceptance',
  验收标准: 'acceptance',
  需求描述: 'requirement',
  目标值: 'target',
  ' owner': 'owner',
  ' due date': 'deadline',
  ' deadline': 'deadline',
  ' kpi': 'kpi',
  ' priority': 'priority',
};

/** The first header of a table that holds one record, a field a line… */
export const recordKeys =
  '项目|字段|要素|信息项|条目|属性|栏位|会议基本信息|基本信息|项|field|item|key|attribute|property|name|section|information';
/** …and its second. */
export const recordValues = '内容|值|说明|详情|填写内容|具体内容|信息|value|content|contents|details|description|entry';

/** What a record's lines may say of the document itself, by its English key. */
export const recordFields: Readonly<Record<string, string>> = {
  title:
    '标题|名称|清单名称|项目名称|文档名称|文件名称|表单名称|title|name|document title|project|project name|document name',
  id: '文档编号|文件编号|清单编号|表单编号|document id|document no|document no.|document number',
  version: '版本|版本号|version|version no|revision',
  updated: '更新日期|日期|编制日期|制定日期|修订日期|填表日期|updated|date|last updated|as of',
  status: '文档状态|文件状态|清单状态|document status',
  background: '背景|洽谈背景|合作背景|项目背景|background|context',
  topics: '议题|核心议题|洽谈议题|议题清单|topics|topic|agenda',
};

/** Lines of a record that name a party: the line's own name is what the other tables call it. */
export const recordParties =
  '甲方|乙方|丙方|丁方|我方|对方|客户|客户方|供应商|供应方|合作方|合作伙伴|party a|party b|party c|customer|supplier|vendor|buyer|seller|client|partner';

/** `columns:` also takes the keys of the YAML form. */
export const fieldNamesInYaml: Readonly<Record<string, ColumnField>> = {
  statement: 'requirement',
  requirements: 'requirement',
  goals: 'goal',
  kpis: 'kpi',
  due: 'deadline',
  notes: 'remarks',
  proposedBy: 'proposer',
  type: 'goal-type',
  progress: 'percent',
  values: 'actual',
  risks: 'risk',
  outputs: 'output',
  from: 'baseline',
  dependsOn: 'depends',
  conflicts: 'conflict',
};
