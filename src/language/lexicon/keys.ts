/**
 * The Chinese names of the format's keys. English name → the words it may be written as: the first row of a pair is
 * simplified, the second traditional, and the first pair is what edits write. Further pairs are the words that the
 * seeds' own forms print for the same field; an `en` word is an older English name.
 * One word may name different fields in different places (`目标` is `goals` in a need, `target` in a KPI): the shape
 * that it stands in decides.
 */
export interface KeyNames {
  /** `[simplified, traditional]`, the preferred pair first. */
  readonly zh: readonly (readonly [simplified: string, traditional: string])[];
  readonly en?: readonly string[];
}

export const keyNames: Readonly<Record<string, KeyNames>> = {
  // Document.
  format: { zh: [['格式版本', '格式版本']] },
  kind: {
    zh: [
      ['文档类型', '文檔類型'],
      ['文件类型', '文件類型'],
      ['类型', '類型'],
    ],
  },
  id: {
    zh: [
      ['编号', '編號'],
      ['需求编号', '需求編號'],
      ['目标编号', '目標編號'],
    ],
  },
  title: {
    zh: [
      ['标题', '標題'],
      ['名称', '名稱'],
    ],
  },
  version: {
    zh: [
      ['版本', '版本'],
      ['版本号', '版本號'],
    ],
  },
  updated: {
    zh: [
      ['更新日期', '更新日期'],
      ['日期', '日期'],
    ],
  },
  of: {
    zh: [
      ['所属文档', '所屬文檔'],
      ['所属文件', '所屬文件'],
    ],
  },
  background: {
    zh: [
      ['背景', '背景'],
      ['洽谈背景', '洽談背景'],
    ],
  },
  motive: {
    zh: [
      ['动因', '動因'],
      ['合作动因', '合作動因'],
    ],
  },
  pains: {
    zh: [
      ['痛点', '痛點'],
      ['当前痛点', '當前痛點'],
    ],
  },
  value: {
    zh: [
      ['价值', '價值'],
      ['预期价值', '預期價值'],
      ['数值', '數值'],
    ],
  },
  parties: { zh: [['参与方', '參與方']] },
  name: {
    zh: [
      ['名称', '名稱'],
      ['姓名', '姓名'],
    ],
  },
  side: { zh: [['立场', '立場']] },
  representatives: { zh: [['代表', '代表']], en: ['representative'] },
  demands: {
    zh: [
      ['核心诉求', '核心訴求'],
      ['诉求', '訴求'],
    ],
  },
  signatories: {
    zh: [
      ['确认方', '確認方'],
      ['确认人', '確認人'],
    ],
  },
  person: {
    zh: [
      ['人员', '人員'],
      ['姓名', '姓名'],
      ['对接人', '對接人'],
    ],
  },
  confirms: { zh: [['确认内容', '確認內容']], en: ['aspect'] },
  topics: {
    zh: [
      ['议题', '議題'],
      ['议题清单', '議題清單'],
    ],
  },
  available: { zh: [['可用资源', '可用資源']] },
  requirements: {
    zh: [
      ['需求', '需求'],
      ['需求清单', '需求清單'],
      ['需求明细', '需求明細'],
    ],
  },
  lessons: {
    zh: [
      ['经验', '經驗'],
      ['经验沉淀', '經驗沉澱'],
    ],
  },
  about: { zh: [['关于', '關於']] },
  method: { zh: [['方法', '方法']] },
  carriedInto: { zh: [['沿用于', '沿用於']] },
  custom: { zh: [['自定义', '自定義']] },
  // Needs.
  ref: { zh: [['引用', '引用']] },
  category: {
    zh: [
      ['类别', '類別'],
      ['需求类别', '需求類別'],
    ],
  },
  topic: {
    zh: [
      ['议题', '議題'],
      ['所属议题', '所屬議題'],
    ],
  },
  // Before the statement: 目标 of a need is the list of its goals, of a goal its words.
  goals: {
    zh: [
      ['目标', '目標'],
      ['对应目标', '對應目標'],
      ['目标清单', '目標清單'],
    ],
  },
  statement: {
    zh: [
      ['描述', '描述'],
      ['内容', '內容'],
      ['具体描述', '具體描述'],
      ['需求描述', '需求描述'],
      ['需求具体描述', '需求具體描述'],
      ['目标项', '目標項'],
      ['目标描述', '目標描述'],
      ['需求', '需求'],
      ['需求内容', '需求內容'],
      ['目标', '目標'],
      ['目标内容', '目標內容'],
    ],
  },
  priority: {
    zh: [
      ['优先级', '優先級'],
      ['优先顺序', '優先順序'],
    ],
  },
  necessary: { zh: [['必要', '必要']] },
  urgent: { zh: [['紧急', '緊急']] },
  proposedBy: {
    zh: [
      ['提出方', '提出方'],
      ['提出人', '提出人'],
    ],
  },
  need: { zh: [['需求性质', '需求性質']] },
  source: { zh: [['来源', '來源']] },
  continues: { zh: [['延续自', '延續自']] },
  acceptance: {
    zh: [
      ['达成标准', '達成標準'],
      ['验收标准', '驗收標準'],
    ],
  },
  // Commitments.
  type: {
    zh: [
      ['类型', '類型'],
      ['目标类型', '目標類型'],
    ],
  },
  core: {
    zh: [
      ['核心', '核心'],
      ['核心目标', '核心目標'],
    ],
  },
  kpis: {
    zh: [
      ['指标', '指標'],
      ['量化指标', '量化指標'],
    ],
    en: ['kpi'],
  },
  outputs: {
    zh: [
      ['交付物', '交付物'],
      ['输出物', '輸出物'],
    ],
  },
  owner: {
    zh: [
      ['责任人', '責任人'],
      ['负责人', '負責人'],
      ['责任方', '責任方'],
    ],
  },
  party: {
    zh: [
      ['所属方', '所屬方'],
      ['责任部门', '責任部門'],
      ['方', '方'],
    ],
    en: ['organisation'],
  },
  helpers: {
    zh: [
      ['协同方', '協同方'],
      ['协同人', '協同人'],
      ['配合方', '配合方'],
    ],
  },
  start: {
    zh: [
      ['开始', '開始'],
      ['开始时间', '開始時間'],
      ['开始日期', '開始日期'],
    ],
  },
  due: {
    zh: [
      ['截止', '截止'],
      ['截止时间', '截止時間'],
      ['截止日期', '截止日期'],
      ['时间节点', '時間節點'],
      ['期限', '期限'],
      ['完成时间', '完成時間'],
      ['完成时限', '完成時限'],
      ['完成期限', '完成期限'],
    ],
    en: ['deadline'],
  },
  after: {
    zh: [
      ['自', '自'],
      ['起算事件', '起算事件'],
    ],
  },
  workdays: { zh: [['工作日', '工作日']] },
  days: {
    zh: [
      ['天数', '天數'],
      ['天', '天'],
    ],
  },
  hours: { zh: [['小时', '小時']] },
  every: {
    zh: [
      ['频次', '頻次'],
      ['更新频次', '更新頻次'],
    ],
  },
  review: {
    zh: [
      ['复核', '復核'],
      ['复盘', '復盤'],
    ],
  },
  status: { zh: [['状态', '狀態']], en: ['state'] },
  closed: {
    zh: [
      ['完成日期', '完成日期'],
      ['关闭日期', '關閉日期'],
    ],
  },
  outcome: { zh: [['结果', '結果']] },
  agreement: {
    zh: [
      ['一致性', '一致性'],
      ['协商状态', '協商狀態'],
    ],
  },
  positions: { zh: [['各方立场', '各方立場']] },
  round: { zh: [['轮次', '輪次']] },
  resources: {
    zh: [
      ['所需资源', '所需資源'],
      ['资源', '資源'],
    ],
    en: ['needs'],
  },
  risks: { zh: [['风险', '風險']] },
  class: {
    zh: [
      ['风险类别', '風險類別'],
      ['类别', '類別'],
    ],
  },
  likelihood: { zh: [['可能性', '可能性']] },
  impact: { zh: [['影响', '影響']] },
  trigger: { zh: [['触发条件', '觸發條件']] },
  response: {
    zh: [
      ['应对措施', '應對措施'],
      ['应对', '應對'],
    ],
    en: ['mitigation'],
  },
  conflicts: { zh: [['冲突', '衝突']] },
  with: {
    zh: [
      ['对象', '對象'],
      ['冲突对象', '衝突對象'],
    ],
  },
  dependsOn: {
    zh: [
      ['依赖', '依賴'],
      ['前置任务', '前置任務'],
      ['前置事项', '前置事項'],
    ],
  },
  parent: {
    zh: [
      ['上级目标', '上級目標'],
      ['上级', '上級'],
    ],
  },
  weight: {
    zh: [
      ['权重', '權重'],
      ['占比', '佔比'],
    ],
  },
  serves: {
    zh: [
      ['对应需求', '對應需求'],
      ['支撑需求', '支撐需求'],
    ],
  },
  notes: {
    zh: [
      ['备注', '備註'],
      ['备注说明', '備註說明'],
    ],
  },
  // KPIs.
  metric: {
    zh: [
      ['衡量指标', '衡量指標'],
      ['指标名称', '指標名稱'],
      ['指标', '指標'],
      ['名称', '名稱'],
    ],
  },
  target: {
    zh: [
      ['目标值', '目標值'],
      ['目标', '目標'],
    ],
  },
  unit: { zh: [['单位', '單位']] },
  from: {
    zh: [
      ['基线', '基線'],
      ['基准值', '基準值'],
      ['入职日期', '入職日期'],
    ],
  },
  basis: { zh: [['对比基准', '對比基準']] },
  period: {
    zh: [
      ['统计周期', '統計週期'],
      ['周期', '週期'],
      ['期间', '期間'],
    ],
  },
  by: { zh: [['达成日期', '達成日期']] },
  aggregate: { zh: [['汇总方式', '匯總方式']] },
  perPeriod: { zh: [['分期目标', '分期目標']] },
  partOf: { zh: [['计入指标', '計入指標']] },
  judge: { zh: [['评定人', '評定人']] },
  // Outputs and progress.
  file: {
    zh: [
      ['文件', '文件'],
      ['文件路径', '文件路徑'],
    ],
  },
  item: { zh: [['条目', '條目']] },
  date: { zh: [['日期', '日期']] },
  progress: {
    zh: [
      ['进展', '進展'],
      ['进度', '進度'],
    ],
  },
  values: {
    zh: [
      ['实际值', '實際值'],
      ['实际', '實際'],
    ],
  },
  mode: { zh: [['计数方式', '計數方式']] },
  percent: {
    zh: [
      ['完成率', '完成率'],
      ['完成百分比', '完成百分比'],
    ],
  },
  cause: {
    zh: [
      ['偏差原因', '偏差原因'],
      ['原因', '原因'],
    ],
  },
  objective: {
    zh: [
      ['客观原因', '客觀原因'],
      ['客观', '客觀'],
    ],
  },
  subjective: {
    zh: [
      ['主观原因', '主觀原因'],
      ['主观', '主觀'],
    ],
  },
  remedy: {
    zh: [
      ['改进措施', '改進措施'],
      ['改进', '改進'],
    ],
  },
  next: {
    zh: [
      ['下一步', '下一步'],
      ['下期计划', '下期計劃'],
    ],
  },
  note: { zh: [['说明', '說明']] },
  // Confirmations.
  scope: {
    zh: [
      ['确认范围', '確認範圍'],
      ['范围', '範圍'],
    ],
  },
  digest: {
    zh: [
      ['内容摘要', '內容摘要'],
      ['摘要', '摘要'],
    ],
  },
  fields: {
    zh: [
      ['确认字段', '確認字段'],
      ['字段', '字段'],
    ],
  },
  terms: {
    zh: [
      ['确认文本', '確認文本'],
      ['条款', '條款'],
    ],
  },
  channel: {
    zh: [
      ['确认方式', '確認方式'],
      ['方式', '方式'],
    ],
  },
  evidence: { zh: [['凭证', '憑證']] },
  comment: { zh: [['意见', '意見']] },
  recordedBy: { zh: [['记录人', '記錄人']] },
  // Settings.
  include: { zh: [['包含', '包含']] },
  exclude: { zh: [['排除', '排除']] },
  language: { zh: [['语言', '語言']] },
  timezone: { zh: [['时区', '時區']] },
  calendar: {
    zh: [
      ['工作日历', '工作日曆'],
      ['日历', '日曆'],
    ],
  },
  holidays: {
    zh: [
      ['节假日', '節假日'],
      ['放假', '放假'],
    ],
  },
  people: { zh: [['名册', '名冊']] },
  aliases: { zh: [['别名', '別名']] },
  emails: { zh: [['邮箱', '郵箱']] },
  post: { zh: [['岗位', '崗位']], en: ['role'] },
  until: { zh: [['离任日期', '離任日期']] },
  successor: { zh: [['接任人', '接任人']] },
  categories: { zh: [['需求类别', '需求類別']] },
  priorities: { zh: [['优先级', '優先級']] },
  ids: { zh: [['编号规则', '編號規則']] },
  pattern: { zh: [['格式', '格式']] },
  rules: { zh: [['规则', '規則']] },
  severity: { zh: [['级别', '級別']] },
  extends: { zh: [['继承', '繼承']] },
  overrides: { zh: [['例外', '例外']] },
  files: { zh: [['文件', '文件']] },
  history: { zh: [['查询历史', '查詢歷史']] },
  columns: { zh: [['列名', '列名']] },
};
