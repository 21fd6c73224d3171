/**
 * The words of accountability, by family. Chinese words stand in normal form (simplified, half-width), English ones in
 * lower case. How they are put together is grammar and stands in `../owners/`.
 */

/** Labels before a colon that name who leads: they outrank all others in the same phrase. */
// biome-ignore format: a word list reads better in rows
export const leadLabels: readonly string[] = [
  '牵头', '牵头单位', '牵头部门', '牵头人', '牵头领导', '牵头处室', '牵头科室', '主办', '主办单位', '主办机关', '权责机关', '权责单位', '主办部门', '主办处室', '主责', '主责单位',
  '主责部门', '主责人', '第一责任人', '第一责任单位', '主要负责人', '主要责任人', '主负责人', '总负责', '总负责人', '主导', '主导部门',
  '主', '正', '正职', '组长', '队长', '主理', '主理人', '主负责', 'a角', 'lead', 'leader', 'accountable', 'a', 'a/r', 'r/a', 'dri', 'led by', 'primary', 'primary owner', 'main owner', 'accountable owner', 'lead owner',
];

/** Labels that name who is responsible. */
// biome-ignore format: a word list reads better in rows
export const ownerLabels: readonly string[] = [
  '责任人', '责任方', '编制', '拟制', '编制人', '填报人', '责任单位', '责任部门', '责任主体', '责任领导', '责任科室', '责任处室', '责任岗位', '责任者', '直接责任人', '具体责任人', '负责', '负责人', '负责部门', '负责单位',
  '负责方', '负责岗位', '承办', '承办单位', '承办机关', '执行机关', '承办部门', '承办人', '经办人', '经办', '执行人', '执行部门', '执行单位', '执行', '实施', '实施单位', '实施部门', '落实单位',
  '落实部门', '对接人', '联系人', '归口', '归口部门', '主管部门', '主管单位', '跟进人', '处理人', '组织单位', '组织部门', '完成人', '项目负责人', '项目经理', '指派给',
  'owner', 'owners', 'responsible', 'responsible party', 'responsible person', 'responsibility', 'r', 'assignee', 'assignees', 'assigned to', 'assigned',
  'pic', 'poc', 'contact', 'owned by', 'who', 'driver', 'person in charge', 'in charge', 'action owner', 'maintainer', 'maintainers', 'author', 'product owner',
  'team', 'department', 'process owner', 'project manager', 'pm',
];

/** Labels that name who helps, checks or is told. */
// biome-ignore format: a word list reads better in rows
export const helperLabels: readonly string[] = [
  '协办', '协办单位', '协办机关', '配合机关', '协办部门', '协办人', '配合', '配合单位', '配合部门', '配合人', '配合方', '协同', '协同方', '协同部门', '协同单位', '协同岗位', '协作', '协作单位', '协作部门', '协助',
  '协助人', '协助部门', '协助单位', '参与', '参与人', '参与部门', '参与单位', '参与方', '参加单位', '参加部门', '支持', '支持部门', '支持单位', '审核', '审核人', '审批', '审批人', '复核', '复核人',
  '验收', '验收人', '验收部门', '验收单位', '监督', '监督人', '监督部门', '监督单位', '监管', '督办', '督办人', '督办单位', '督导', '指导', '指导单位', '会签', '抄送', '知会', '批准', '批准人', '会同', '会同单位',
  '备', '辅', '副', '副职', '副组长', '副队长', '组员', '成员', '队员', '助教', '助手', '协管', '候补', '替补', '后备', '备份人', '替岗', '传阅', 'b角', '检查人', '验证人', '确认人', '分管领导', '见证人', '备份',
  'support', 'supporting', 'supported by', 'supporter', 'supporters', 'helper', 'helpers', 'consulted', 'informed', 'c', 'i', 's', 'cc', 'reviewer', 'reviewers', 'reviewed by', 'review', 'approver',
  'approvers', 'approved by', 'backup', 'deputy', 'assist', 'assisted by', 'contributors', 'contributor', 'stakeholders', 'participants', 'with', 'verifier', 'verified by', 'checked by', 'sponsor', 'secondary',
  'help', 'collaborators', 'watchers', 'consult', 'inform', 'sign-off', 'signoff', 'qa by',
];

/** Verbs after a name: it leads. */
// biome-ignore format: a word list reads better in rows
export const leadVerbs: readonly string[] = ['牵头', '主办', '主责', '主导', '总牵头', '总负责', '主抓'];

/** Verbs after a name that make it accountable wherever they stand. */
// biome-ignore format: a word list reads better in rows
export const ownerVerbs: readonly string[] = ['负责', '承办', '承担', '经办', '主持'];

/** Verbs that only count after a whole name: 招商部组织, 技术部提交方案 (but 组织部, 实施顾问, 执行董事 are names). */
// biome-ignore format: a word list reads better in rows
export const actingVerbs: readonly string[] = [
  '组织', '落实', '实施', '执行', '完成', '提交', '制定', '制订', '编制', '推进', '跟进', '处理', '提供', '报送', '解决', '统筹', '开展', '协调', '跟踪', '整改', '起草', '输出', '编写', '汇总', '督促', '建设',
  '组织实施', '组织开展', '具体实施', '具体落实', '具体负责', '安排', '发起', '主责推进', '收集', '整理', '梳理', '拟定', '出具', '采购', '维护', '部署', '研究', '推动',
];

/** Verbs of those who help, check or approve; after a whole name only (技术支持部, 质量监督局 are names). */
// biome-ignore format: a word list reads better in rows
export const helperVerbs: readonly string[] = [
  '配合', '协办', '协助', '协同', '协作', '参与', '参加', '支持', '审核', '审批', '复核', '验收', '监督', '监管', '指导', '督导', '督办', '会签', '抄送', '知会', '批准', '把关', '确认', '备案', '签字', '审定', '审议', '检查', '复审', '评审', '审查', '支撑', '保障', '协管',
];

/** Adverbs and tails between names and verb. */
// biome-ignore format: a word list reads better in rows
export const adverbs: readonly string[] = [
  '共同', '具体', '按职责分工', '按照职责分工', '根据职责分工', '按分工', '分别', '统一', '全面', '总体', '联合', '直接', '主要', '一并', '及时', '各自', '按职责', '依职责', '积极', '分头', '组织', '予以', '进行', '做好', '并', '等', '来', '全程', '统筹', '同时', '给予', '密切',
];

/** Between two names: what follows helps. */
// biome-ignore format: a word list reads better in rows
export const helperJoints: readonly string[] = [
  'with support from', 'with support of', 'with help from', 'supported by', 'assisted by', 'reviewed by', 'approved by', 'in consultation with',
  'in coordination with', 'in collaboration with', 'along with', 'w/', 'with', 'cc', 'via', 'backed by', 'backup',
];

/** Marks in brackets behind a name. */
// biome-ignore format: a word list reads better in rows
export const leadMarks: readonly string[] = [
  '牵头', '主办', '主责', '主导', '主要', '主', '总负责', '组长', '牵头单位', '牵头人', '牵头部门', '第一责任人', '主负责', 'lead', 'leader', 'leads', 'primary', 'accountable', 'a', 'a/r', 'r/a', 'ra', 'ar', 'dri', 'owner', 'main', 'own', 'tl', 'coordinator', 'poc', 'pic', 'chair', 'a角', '正', '正职',
];
// biome-ignore format: a word list reads better in rows
export const ownerMarks: readonly string[] = ['负责', '负责人', '责任人', '承办', '经办', '执行', 'r', 'responsible', 'assignee'];
// biome-ignore format: a word list reads better in rows
export const helperMarks: readonly string[] = [
  '配合', '协办', '协助', '协同', '参与', '支持', '审核', '审批', '复核', '验收', '监督', '指导', '副', '辅', '备', 'b角', '副职', '备份', '知会', '抄送', '会签', 'support', 'supporting', 'helper', 'backup', 'reviewer', 'review', 'approver', 'c', 'i', 's', 'consulted', 'informed', 'consult', 'inform', 'assist', 'deputy', 'secondary', 'cc', 'contributor',
  'advisor', 'fyi', 'sponsor', 'approve', 'approves', 'stakeholder',
];

/** Everybody is nobody. */
// biome-ignore format: a word list reads better in rows
export const everybodyWords: readonly string[] = [
  '全员', '全体', '大家', '所有人', '每个人', '人人', '各方', '多方', '双方', '三方', '全公司', '全部门', '全校', '全院', '全司', '全厂', '各级', '各处', '各部', '各组', '各队', '各科',
  'all', 'everyone', 'everybody', 'all hands', 'all teams', 'all team members', 'all members', 'all staff', 'all departments', 'all parties', 'all employees', 'all stakeholders', 'all leads', 'all owners', 'all managers', 'all of us', 'all developers', 'all contributors', 'all engineers', 'all users', 'entire team', 'the entire team', 'whole team', 'the whole team',
  'whole company', 'company-wide', 'companywide', 'organization-wide', 'org-wide', 'the whole organization', 'each team', 'each department', 'every team', 'every department', 'both', 'both parties', 'both teams', 'various', 'multiple', 'multiple teams', 'cross-functional', 'cross-team', 'shared', 'anyone', 'anybody', 'collective', 'community', 'the community', 'each team member', 'each member', 'team-wide',
];

/** Words that stand where a name will be. */
// biome-ignore format: a word list reads better in rows
export const placeholderWords: readonly string[] = [
  'tbd', 'tba', 'tbc', 'tbh', 'tbn', 'etc', 'et al', 'others', 't.b.d.', 't.b.d', 'n/a', 'na', 'n.a.', 'none', 'nobody', 'no one', 'no-one', 'noone', 'unassigned', 'unknown', 'not assigned', 'to be assigned', 'to be determined', 'to be decided', 'to be confirmed', 'to be named', 'to be defined', 'not applicable', 'pending', 'open', 'vacant', 'vacancy', 'nil', 'null', 'todo', 'to do', 'wip', 'hiring', 'to hire', 'to be hired', 'new hire',
  'undefined', 'unclaimed', 'unowned', 'no owner', 'needs owner', 'owner needed', 'owner tbd', 'help wanted', 'volunteer', 'name', 'your name', 'owner name', 'full name', 'first last', 'firstname lastname', 'username', 'someone', 'somebody', 'who', 'insert name', 'placeholder', 'fill in', 'assignee', 'owner', 'owners', 'github handle', 'your-name', 'blank', 'various tbd', 'role name', 'person name', 'team name', 'name here', 'responsible person', 'responsible',
  '待定', '待确定', '待确认', '待分配', '待指定', '待安排', '待落实', '待补充', '待填', '待填写', '待招聘', '待聘', '待招', '待明确', '待认领', '待议', '未定', '未指定', '未分配', '未确定', '未明确', '暂无', '暂缺', '暂未确定', '暂定', '无', '空缺', '缺', '另定', '另行通知', '另行确定', '不详', '未知', '不适用', '某某', '某人', '某某某', '某部门', '某某部门', '某部', '某单位', '某某单位',
  '某公司', '某某公司', '姓名', '填写', '请填写', '名字', '人名', '部门名称', '待补', '招聘中', '尚未确定', '尚未指定', '未落实', '认领', '同上待定', '责任人姓名', '负责人姓名',
];

/** The ends of a team's, body's or party's name. */
// biome-ignore format: a word list reads better in rows
export const teamSuffixes: readonly string[] = [
  '部', '部门', '处', '处室', '科', '科室', '室', '局', '分局', '委', '办', '厅', '院', '所', '中心', '团队', '组', '小组', '专班', '专项组', '公司', '集团', '队', '委员会', '办公室', '政府', '单位', '会', '厂', '站', '行', '社', '学校', '学院', '大学', '医院', '中学', '小学', '校', '街道', '街道办', '镇', '乡', '县', '区', '市', '省', '州', '村', '社区', '园区', '管委会', '党委', '党组', '支部', '工会', '团委', '纪委',
  '事业部', '分公司', '子公司', '车间', '班组', '班', '机构', '银行', '企业', '署', '司', '妇联', '残联', '联社', '指挥部', '总部', '总队', '支队', '大队', '甲方', '乙方', '丙方', '丁方', '我方', '对方', '施工方', '供应商', '承包商', '供应方', '需求方', '承接方', '设计方', '业主方', '建设方', '监理方', '业主', '厂商', '客户', '合作方', '联盟', '协会', '学会', '基金会', '董事会', '监事会', '理事会', '党支部', '实验室', '研究院', '研究所', '管理层', '领导班子', '平台', '中台', '线', '条线', '端',
  '代办', '人大', '政协', '法院', '检察院', '公安', '税务', '电网', '专委会', '项目部', '工作组', '攻关组', '承办方', '主办方', '第三方', '外包方', '总包', '分包', '监理', '党政办', '综治办',
];
// biome-ignore format: a word list reads better in rows
export const teamWords: readonly string[] = [
  'team', 'teams', 'group', 'dept', 'department', 'departments', 'office', 'committee', 'council', 'board', 'unit', 'division', 'squad', 'guild', 'tribe', 'chapter', 'center', 'centre', 'agency', 'ministry', 'bureau', 'desk', 'crew', 'company', 'inc', 'ltd', 'llc', 'corp', 'vendor', 'vendors', 'supplier', 'partners', 'partner', 'client', 'customer', 'contractor', 'contractors', 'consultants', 'engineers', 'developers', 'managers', 'leads', 'members', 'staff', 'faculty', 'services', 'leadership', 'management', 'organization', 'wg', 'sig', 'pmo', 'workgroup', 'taskforce', 'force',
];

/** The ends of a post. */
// biome-ignore format: a word list reads better in rows
export const roleSuffixes: readonly string[] = [
  '经理', '总监', '主管', '专员', '主任', '工程师', '负责人', '责任人', '员', '师', '长', '总', '官', '人', '岗', '岗位', '助理', '顾问', '秘书', '书记', '代表', '干事', '教授', '老师', '者', '董事', '专家', '骨干', '工', '领导', '总裁', '院长', '所长', '法人', '班子成员', '讲师', '导师', '律师', '会计', '出纳', '文员', '店长', '编辑', '主编', '博士', '医生', '护士', '用户', '同志', '分管领导', '接口人', '对接人', '联络人', '联系人', '委员', '法定代表人', '主席', '组长', '队长', '园长', '校长',
  '站长', '保安', '保洁', '前台', '管家',
];
// biome-ignore format: a word list reads better in rows
export const roleWords: readonly string[] = [
  'manager', 'mgr', 'lead', 'leader', 'head', 'director', 'dir', 'officer', 'engineer', 'eng', 'engr', 'owner', 'master', 'analyst', 'architect', 'designer', 'developer', 'dev', 'administrator', 'admin', 'coordinator', 'chief', 'president', 'vp', 'svp', 'evp', 'avp', 'ceo', 'cto', 'cio', 'cfo', 'coo', 'cmo', 'cpo', 'cso', 'ciso', 'cro', 'chro', 'cdo', 'caio', 'clo', 'cco', 'gm', 'md', 'pm', 'po', 'tpm', 'tl', 'em', 'csm', 'ba', 'sa', 'sm', 'dba', 'dpo', 'gc', 'judge', 'chair', 'chairman', 'chairperson', 'secretary', 'treasurer', 'principal', 'teacher', 'professor', 'researcher', 'scientist', 'specialist', 'consultant', 'advisor', 'adviser', 'assistant', 'associate', 'executive', 'exec', 'supervisor',
  'technician', 'operator', 'tester', 'writer', 'editor', 'author', 'maintainer', 'maintainers', 'contributor', 'user', 'sponsor', 'champion', 'counsel', 'controller', 'accountant', 'auditor', 'buyer', 'planner', 'recruiter', 'marketer', 'strategist', 'trainer', 'nurse', 'doctor', 'physician', 'pharmacist', 'attorney', 'lawyer', 'representative', 'rep', 'liaison', 'steward', 'custodian', 'librarian', 'dean', 'provost', 'mayor', 'governor', 'commissioner', 'superintendent', 'founder', 'cofounder', 'programmer', 'sme', 'sre', 'agent', 'facilitator', 'scribe', 'host', 'moderator', 'pi', 'intern', 'reviewer', 'approver', 'backup', 'clerk', 'commander', 'ic', 'expert',
];

/** Functions that stand for their team; no first or last names. */
// biome-ignore format: a word list reads better in rows
export const functionWords: readonly string[] = [
  'android', 'ios', 'web', 'mobile', 'frontend', 'front', 'backend', 'back', 'end', 'fullstack', 'full', 'stack', 'platform', 'infra', 'infrastructure', 'ops', 'operations', 'operation', 'devops', 'secops', 'finops', 'mlops', 'dataops', 'revops', 'security', 'sec', 'infosec', 'it', 'hr', 'finance', 'fin', 'fund', 'accounting', 'legal', 'compliance', 'risk', 'audit', 'procurement', 'purchasing', 'supply', 'supply-chain', 'chain', 'logistics', 'warehouse', 'manufacturing', 'production', 'quality', 'qa', 'qc', 'qe', 'testing', 'test', 'engineering', 'arch', 'architecture', 'enterprise', 'data', 'analytics', 'bi', 'ai', 'ml', 'science', 'research', 'r&d', 'rd', 'product', 'products', 'design', 'ux', 'ui', 'marketing', 'mktg', 'growth', 'sales', 'presales', 'pre-sales', 'business', 'bizdev', 'bd', 'strategy', 'support', 'success', 'service', 'customer', 'client', 'cx', 'cs', 'care', 'comms', 'communications', 'pr', 'media', 'content', 'brand', 'creative',
  'people', 'talent', 'culture', 'training', 'learning', 'development', 'education', 'facilities', 'admin', 'administration', 'executive', 'global', 'regional', 'local', 'technical', 'works', 'tech', 'technology', 'software', 'hardware', 'firmware', 'systems', 'system', 'network', 'networking', 'cloud', 'database', 'db', 'api', 'integration', 'release', 'build', 'tooling', 'tools', 'docs', 'documentation', 'localization', 'privacy', 'trust', 'safety', 'health', 'environment', 'ehs', 'hse', 'hsse', 'sustainability', 'esg', 'regulatory', 'clinical', 'medical', 'nursing', 'pharmacy', 'lab', 'public', 'affairs', 'government', 'investor', 'relations', 'treasury', 'tax', 'payroll', 'benefits', 'billing', 'payments', 'pricing', 'revenue', 'ecommerce', 'commercial', 'retail', 'merchandising', 'inventory', 'planning', 'project', 'program', 'programme', 'portfolio', 'category', 'change', 'process', 'performance', 'reliability', 'site', 'field', 'core', 'central', 'corporate', 'external', 'internal', 'senior', 'sr', 'junior', 'jr', 'deputy', 'vice', 'general', 'managing', 'acting', 'interim', 'regional', 'national',
  'account', 'solution', 'solutions', 'delivery', 'implementation', 'onboarding', 'partnerships', 'alliances', 'channel', 'ecosystem', 'developer', 'devrel', 'community', 'events', 'video', 'art', 'game', 'audio', 'animation', 'embedded', 'crypto', 'blockchain', 'contracts', 'contract', 'protocol', 'identity', 'iam', 'soc', 'noc', 'grc', 'crm', 'erp', 'sap', 'etl', 'dw', 'cms', 'seo', 'ppc', 'social', 'email', 'digital', 'innovation', 'transformation', 'csr', 'qms', 'npd', 'npi', 'scm', 'fp&a', 'm&a', 'l&d', 'p&l', 'shared', 'the', 'of', 'for', 'and', 'lead', 'staff', 'associate', 'cybersecurity', 'cyber', 'information', 'incident', 'response', 'observability', 'monitoring', 'search', 'ads', 'ranking', 'feed', 'checkout', 'cart', 'catalog', 'orders', 'fulfillment', 'fulfilment', 'store', 'stores', 'grid', 'energy', 'water', 'transport', 'safety', 'maintenance', 'equipment', 'plant', 'shop', 'floor', 'workshop', 'union', 'university', 'college', 'school', 'hospital', 'ministry', 'state', 'federal', 'city', 'county', 'town', 'agile', 'scrum', 'kanban', 'quantum', 'robotics', 'vision', 'nlp', 'llm', 'bot', 'agent', 'human', 'resources', 'resource', 'financial', 'line', 'department', 'module', 'feature', 'component', 'service', 'leadership',
];

/** Chinese functions without a team suffix; some begin with a character that is also a surname. */
// biome-ignore format: a word list reads better in rows
export const chineseFunctions: readonly string[] = [
  '安全', '施工', '党办', '党务', '经办', '项目', '计划', '金融', '商务', '方案', '华东', '华南', '华北', '华中', '成员', '全员', '双方', '管理', '支持', '车间', '江苏', '常委', '平台', '宣传', '海外', '东区', '后端', '前端', '运维', '财务', '法务', '人事', '市场', '产品', '研发', '测试', '设计', '运营', '客服', '采购', '行政', '技术', '销售', '质量', '质检', '品控', '品质', '生产', '物流', '仓储', '仓库', '售后', '售前', '架构', '算法', '数据', '大数据', '安卓', '移动端', '服务端', '客户端', '小程序', '文案', '美工', '视觉', '交互',
  '风控', '合规', '审计', '战略', '投资', '信息', '资讯', '公关', '品牌', '媒体', '新媒体', '电商', '渠道', '商品', '培训', '招聘', '薪酬', '党建', '纪检', '工会', '后勤', '保卫', '保洁', '安保', '工程', '设备', '工艺', '能源', '环保', '安环', '消防', '应急', '基建', '规划', '计财', '资产', '档案', '医务', '护理', '药剂', '教务', '学工', '科研', '外联', '外事', '内控', '内审', '资金', '税务', '成本', '预算', '核算', '统计', '调度', '计量', '检测', '化验', '维修', '安装', '调试', '实施', '交付', '资料', '资安', '嵌入式', '硬件', '软件', '固件', '结构', '电气', '机械', '网络', '云平台', '中台', '业务', '服务', '商家', '用户', '增长',
  '劳工', '劳动', '就业', '卫生', '人力', '人力资源', '住房', '商业', '海洋', '社会', '城乡', '家庭',
  '成本控制', '温控', '常务', '应用', '全栈', '全体', '相关', '游戏', '策划', '严选', '柏林', '金工', '钟表', '路演', '路政', '民政', '民宗', '水利', '水务', '农业', '林业', '牧业', '交通', '公路', '教育', '文化', '文旅', '体育', '卫健', '医保', '人社', '住建', '城管', '公安', '司法', '财政', '商贸', '外贸', '经信', '发改', '科技', '统战', '组织', '政法', '编办', '信访', '史志', '文明', '双创', '金控', '国资', '党校', '团委', '妇联', '残联', '工商', '海关', '边检', '气象', '地震', '烟草', '邮政', '电力', '通信', '广电', '银行', '保险', '证券', '管委', '居委', '村委',
];

/** Titles after a surname: 王总监 and 何工 are people. */
// biome-ignore format: a word list reads better in rows
export const titles: readonly string[] = [
  '总监', '经理', '总经理', '副总', '总', '工', '主管', '主任', '局长', '处长', '科长', '部长', '厅长', '院长', '所长', '校长', '会长', '司长', '市长', '县长', '区长', '镇长', '乡长', '村长', '书记', '律师', '老师', '教授', '博士', '专员', '助理', '秘书', '医生', '大夫', '董', '董事长', '总裁', '组长', '班长', '队长', '站长', '店长', '厂长', '社长', '行长', '团长', '先生', '女士', '小姐', '同学', '同志', '工程师', '设计师', '会计', '副局长', '副处长', '副主任', '副部长', '副总经理',
  '副经理', '副书记', '副院长', '师傅', '顾问', '代表', '老板', '法官', '委员', '主席', '副主席', '副市长', '副县长', '副区长', '秘书长', '主编', '编辑', '护士长', '护士', '架构师', '分析师', '产品经理', '项目经理', '导师', '特助', '协理', '副理', '襄理', '课长', '经副理', '董事',
];

/** English family and given names that are common enough to tell `Smith, John` (one) from `Alice, Bob` (two). */
// biome-ignore format: a word list reads better in rows
export const familyNames: readonly string[] = [
  'smith', 'jones', 'taylor', 'brown', 'williams', 'davies', 'evans', 'walker', 'wright', 'white', 'hall', 'clarke', 'clark', 'hughes', 'edwards', 'green', 'lewis', 'harris', 'turner', 'cooper', 'hill', 'ward', 'morris', 'moore', 'baker', 'harrison', 'king', 'allen', 'scott', 'mitchell', 'phillips', 'campbell', 'parker', 'bennett', 'cook', 'shaw', 'murphy', 'miller', 'cox', 'richards', 'marshall', 'simpson', 'price', 'foster', 'gray', 'ross', 'powell', 'kelly', 'garcia', 'davis', 'lee', 'young', 'adams', 'nelson', 'rivera', 'torres', 'flores', 'reed', 'rogers', 'morgan', 'murray', 'doe', 'nguyen', 'patel', 'khan', 'singh', 'kumar', 'sharma', 'gupta', 'shah', 'chen', 'wang', 'zhang', 'li', 'liu', 'wu', 'huang', 'lin', 'chan', 'wong', 'cheung', 'lam', 'ng', 'tan', 'kim', 'park', 'choi', 'sato', 'suzuki', 'tanaka', 'müller', 'schmidt', 'schneider', 'fischer', 'weber', 'meyer', 'wagner', 'becker', 'silva', 'santos', 'costa', 'rossi', 'russo', 'dubois', 'martin', 'bernard', 'okafor', 'mensah', 'ali', 'hussain', 'ahmed', 'cohen', 'levy',
];
// biome-ignore format: a word list reads better in rows
export const givenNames: readonly string[] = [
  'james', 'john', 'robert', 'michael', 'william', 'david', 'richard', 'joseph', 'thomas', 'charles', 'christopher', 'daniel', 'matthew', 'anthony', 'mark', 'donald', 'steven', 'paul', 'andrew', 'joshua', 'kenneth', 'kevin', 'brian', 'george', 'edward', 'ronald', 'timothy', 'jason', 'jeffrey', 'ryan', 'jacob', 'gary', 'nicholas', 'eric', 'jonathan', 'stephen', 'larry', 'justin', 'brandon', 'benjamin', 'samuel', 'frank', 'alexander', 'alex', 'jack', 'henry', 'peter', 'adam', 'simon', 'martin', 'tom', 'tim', 'sam', 'ben', 'dan', 'joe', 'bob', 'bill', 'jim', 'mike', 'dave', 'steve', 'chris', 'matt', 'nick', 'tony', 'hans', 'klaus', 'jan', 'juan', 'carlos', 'luis', 'jose', 'pedro', 'wei', 'ming', 'raj', 'amit', 'omar', 'ahmed', 'ali',
  'mary', 'patricia', 'jennifer', 'linda', 'elizabeth', 'barbara', 'susan', 'jessica', 'sarah', 'karen', 'lisa', 'nancy', 'betty', 'margaret', 'sandra', 'ashley', 'emily', 'donna', 'michelle', 'carol', 'amanda', 'melissa', 'deborah', 'stephanie', 'rebecca', 'laura', 'helen', 'sharon', 'cynthia', 'kathleen', 'amy', 'angela', 'anna', 'ann', 'anne', 'emma', 'olivia', 'alice', 'jane', 'kate', 'katie', 'maria', 'rachel', 'julia', 'julie', 'sophie', 'sara', 'eva', 'nina', 'priya', 'mei', 'ying', 'grace', 'lucy', 'claire', 'fiona', 'hannah', 'diana', 'victoria', 'joan', 'joanne', 'sue', 'liz', 'beth',
];

/** Surnames of one character, the commonest few hundred, and those of two. */
export const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮卡元尚农別别苍尧迮佘仝帅';
// biome-ignore format: a word list reads better in rows
export const doubleSurnames: readonly string[] = [
  '欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '令狐', '慕容', '司徒', '端木', '夏侯', '南宫', '轩辕', '独孤', '宇文', '长孙', '司空', '西门', '申屠', '钟离', '闻人', '赫连',
];

/** Compounds that hold a separator and are one name; `&` stands for `and` too, blanks around the mark are left out. */
// biome-ignore format: a word list reads better in rows
export const compounds: readonly string[] = [
  'ai/ml', 'ml/ai', 'ui/ux', 'ux/ui', 'ci/cd', 'qa/qc', 'a/b', 'i/o', 'it/ot', 'l1/l2', 'l2/l3', 'ar/vr', 'vr/ar', 'hr/bp', 'oa/erp', 'pc/web', 'pr/ar', 'hw/sw',
  'research&development', 'health&safety', 'trust&safety', 'learning&development', 'mergers&acquisitions', 'people&culture', 'diversity&inclusion', 'food&beverage', 'risk&compliance', 'governance&risk', 'environment&safety', 'monitoring&evaluation',
  'policy&planning', 'planning&analysis', 'science&technology', 'arts&sciences', 'terms&conditions', 'command&control', 'operations&maintenance', 'o&m', 'quality&safety', 'hse&quality', 'care&support', 'identity&access', 'grants&contracts', 'water&sanitation', 'parks&recreation', 'parks&leisure', 'buildings&grounds', 'ways&means', 'infrastructure&operations',
  'ernst&young', 'procter&gamble', 'sales&marketing', 'marketing&sales', 'marketing&communications', 'marketing&comms', 'communications&marketing', 'communications&engagement', 'legal&compliance', 'compliance&legal', 'finance&accounting', 'finance&administration', 'finance&admin', 'hr&administration', 'hr&admin', 'strategy&operations', 'strategy&planning', 'strategy&innovation', 'data&analytics', 'data&insights',
  'research&innovation', 'policy&research', 'supply&logistics', 'chain&logistics', 'safety&security', 'environment&heritage', 'health&wellbeing', 'wellness&recreation', 'housing&urban', 'trade&industry', 'business&industry', 'education&training', 'training&development', 'talent&culture', 'equity&inclusion', 'audit&risk', 'risk&audit', 'quality&regulatory', 'transport&logistics',
  'design&technology', 'media&entertainment', 'arts&culture', 'culture&heritage', 'culture&sport', 'children&families', 'community&engagement', 'roads&traffic', 'buildings&facilities', 'facilities&maintenance', 'repair&maintenance', 'security&compliance', 'privacy&security', 'standards&compliance', 'fire&rescue', 'search&rescue', 'food&drug', 'drug&food', 'fish&wildlife', 'labor&industry', 'justice&safety',
];

/** Words that end as a team's name does and name none: 社会, 农村, 全部. What follows belongs to the same name. */
// biome-ignore format: a word list reads better in rows
export const notTeams: readonly string[] = [
  '社会', '农村', '乡村', '城市', '都市', '城乡', '城镇', '乡镇', '全部', '内部', '外部', '局部', '运行', '执行', '发行', '旅行', '飞行', '航线', '一线', '热线', '终端', '云端', '机会', '大会', '都会',
];
