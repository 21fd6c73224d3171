/**
 * The words that stand for the format's fixed values. Vocabulary → English value → how it may be written in Chinese,
 * as `[simplified, traditional]`, the pair that edits write first. Values that a vocabulary does not hold are an
 * error where the shape says it is closed, and kept as written where it is open.
 */
export type Words = readonly (readonly [simplified: string, traditional: string])[];

export const vocabularies = {
  kind: {
    checklist: [
      ['对照清单', '對照清單'],
      ['清单', '清單'],
      ['需求及目标对照清单', '需求及目標對照清單'],
    ],
  },
  documentStatus: {
    draft: [['草稿', '草稿']],
    negotiating: [
      ['谈判中', '談判中'],
      ['洽谈中', '洽談中'],
    ],
    final: [
      ['定稿', '定稿'],
      ['终稿', '終稿'],
    ],
    archived: [
      ['归档', '歸檔'],
      ['已归档', '已歸檔'],
    ],
  },
  category: {
    business: [
      ['业务', '業務'],
      ['业务需求', '業務需求'],
    ],
    resource: [
      ['资源', '資源'],
      ['资源需求', '資源需求'],
    ],
    process: [
      ['流程', '流程'],
      ['流程需求', '流程需求'],
    ],
    risk: [
      ['风险', '風險'],
      ['风险需求', '風險需求'],
    ],
    service: [
      ['服务', '服務'],
      ['服务需求', '服務需求'],
    ],
  },
  type: {
    outcome: [
      ['结果型', '結果型'],
      ['结果型目标', '結果型目標'],
      ['结果', '結果'],
    ],
    process: [
      ['过程型', '過程型'],
      ['过程型目标', '過程型目標'],
      ['过程', '過程'],
    ],
  },
  need: {
    explicit: [
      ['显性', '顯性'],
      ['显性需求', '顯性需求'],
    ],
    implicit: [
      ['隐性', '隱性'],
      ['隐性需求', '隱性需求'],
    ],
  },
  side: {
    us: [['我方', '我方']],
    customer: [['客户', '客戶']],
    supplier: [['供应商', '供應商']],
    partner: [['合作伙伴', '合作夥伴']],
  },
  confirms: {
    agree: [['同意', '同意']],
    feasible: [['可实现', '可實現']],
    compliant: [['合规', '合規']],
  },
  signoff: {
    agree: [['同意', '同意']],
    feasible: [['可实现', '可實現']],
    compliant: [['合规', '合規']],
    accept: [
      ['验收通过', '驗收通過'],
      ['接受', '接受'],
    ],
    reserve: [
      ['保留', '保留'],
      ['保留意见', '保留意見'],
    ],
    object: [
      ['异议', '異議'],
      ['反对', '反對'],
    ],
    revoke: [
      ['撤回', '撤回'],
      ['撤销', '撤銷'],
    ],
  },
  channel: {
    git: [['git', 'git']],
    paper: [
      ['纸质', '紙質'],
      ['书面', '書面'],
    ],
    email: [
      ['邮件', '郵件'],
      ['电子邮件', '電子郵件'],
    ],
    chat: [
      ['即时通讯', '即時通訊'],
      ['微信', '微信'],
    ],
    meeting: [['会议', '會議']],
    oa: [['OA', 'OA']],
  },
  status: {
    open: [
      ['开放', '開放'],
      ['未开始', '未開始'],
      ['进行中', '進行中'],
      ['未完成', '未完成'],
    ],
    closed: [
      ['关闭', '關閉'],
      ['已关闭', '已關閉'],
      ['已完成', '已完成'],
      ['完成', '完成'],
    ],
  },
  outcome: {
    met: [
      ['达成', '達成'],
      ['已达成', '已達成'],
    ],
    missed: [['未达成', '未達成']],
    partly: [['部分达成', '部分達成']],
    carried: [['结转', '結轉']],
    dropped: [
      ['取消', '取消'],
      ['已取消', '已取消'],
    ],
  },
  agreement: {
    open: [['待商定', '待商定']],
    agreed: [
      ['已一致', '已一致'],
      ['已商定', '已商定'],
    ],
    disputed: [['有争议', '有爭議']],
  },
  every: {
    day: [
      ['每日', '每日'],
      ['每天', '每天'],
    ],
    week: [
      ['每周', '每週'],
      ['周', '週'],
    ],
    month: [
      ['每月', '每月'],
      ['月', '月'],
    ],
    quarter: [
      ['每季度', '每季度'],
      ['季度', '季度'],
      ['每季', '每季'],
    ],
    year: [
      ['每年', '每年'],
      ['年', '年'],
    ],
  },
  aggregate: {
    sum: [
      ['合计', '合計'],
      ['求和', '求和'],
    ],
    last: [['期末值', '期末值']],
    average: [['平均', '平均']],
    max: [['最大值', '最大值']],
    none: [['不汇总', '不匯總']],
  },
  outputStatus: {
    pending: [
      ['待交付', '待交付'],
      ['未交付', '未交付'],
    ],
    delivered: [['已交付', '已交付']],
  },
  mode: {
    total: [['累计', '累計']],
    added: [
      ['增量', '增量'],
      ['新增', '新增'],
    ],
  },
  riskClass: {
    market: [
      ['市场', '市場'],
      ['市场风险', '市場風險'],
    ],
    customer: [
      ['客户', '客戶'],
      ['客户风险', '客戶風險'],
    ],
    contract: [
      ['合同', '合同'],
      ['合同风险', '合同風險'],
    ],
    internal: [
      ['内部', '內部'],
      ['内部风险', '內部風險'],
    ],
  },
  lessonKind: {
    success: [
      ['成功', '成功'],
      ['成功经验', '成功經驗'],
    ],
    failure: [
      ['失败', '失敗'],
      ['教训', '教訓'],
    ],
  },
  flag: { true: [['是', '是']], false: [['否', '否']] },
  language: {
    en: [['英文', '英文']],
    'zh-Hans': [['简体中文', '簡體中文']],
    'zh-Hant': [['繁体中文', '繁體中文']],
  },
  preset: { recommended: [['推荐', '推薦']], strict: [['严格', '嚴格']] },
  severity: {
    off: [['关闭', '關閉']],
    info: [['提示', '提示']],
    warning: [['警告', '警告']],
    error: [['错误', '錯誤']],
  },
  gravity: {
    major: [['重大', '重大']],
    minor: [['一般', '一般']],
    editorial: [['文字', '文字']],
  },
} as const satisfies Record<string, Record<string, Words>>;

export type Vocabulary = keyof typeof vocabularies;
