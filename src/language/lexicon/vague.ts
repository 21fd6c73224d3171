/**
 * Words that make a need or goal vague, in the normal form (simplified, lower case). `strong` words are vague in any
 * company; `weak` ones (the verbs of change and of care) only where nothing beside them can be checked: no measure,
 * no deliverable, no law or standard to comply with. `shield` keeps everyday compounds apart (满意度, 优化方案).
 */
export interface VagueFamily {
  readonly weight: 'strong' | 'weak' | 'shield';
  readonly words: string;
}

export const vagueFamilies: readonly VagueFamily[] = [
  // Degree without a scale.
  {
    weight: 'strong',
    words:
      '显著|明显|大幅|大力|全力|全面提升|全面提高|全面加强|全面|进一步|不断|持续|逐步|稳步|稳中有进|有效|高效|及时准确|及时|准确无误|积极|充分发挥|充分|切实|扎实|深入|努力|尽量|尽可能|尽快|尽早|适当|适时|适度|适宜|合理|较高水平|较高|较好|较大|较强|较低|较快|更加|更好|更高|更优|更快|更早|更多|更强|更大|更低|更少|更有|更为|最大限度|最大程度|最大化|最小化|最优|最佳|最好|极大|极致|从根本上|根本上|根本性|有所|一定程度|一定的|继续|加快|加大|力度|着力|奋力|全方位|多方位|多措并举|广泛|普遍|基本实现|基本建成|基本成型|基本具备|基本健全|基本达标|基本解决|基本完备|基本完成|基本达到|基本形成|基本建立|基本满足|基本消除|基本上|基本可|基本能|初步|大体|力争|力求|争取|尽力|妥善|灵活|密切|良性|足够|必要的|越来越|日益|普遍提高|远高于|大为',
  },
  // Quality without a test.
  {
    weight: 'strong',
    words:
      '优质|良好|优良|优秀|优异|完善|健全|完好|清晰|清楚|友好|友善|美观|方便|便捷|便利|便民|易用|简洁|简便|流畅|顺畅|畅通|可靠|安全可靠|稳定可靠|稳定运行|健康发展|高质量|高品质|高水平|高标准|高效率|高素质|高层次|高效能|一流|领先|先进|卓越|科学|规范化|标准化水平|精细化|常态化|长效化|制度化|专业化|多元化|多样化|现代化|智能化水平|信息化水平|满意|到位|圆满|顺利|平稳|平衡|和谐|均衡|协调发展|井然有序|有序|安定|祥和|温馨|舒适|宜居|永续|可持续|可控|受控|强劲|活跃|繁荣|丰富|多彩|充实|扎根|深化|细致|周到|热情|文明|廉洁|敬业|认真|负责任|责任心|严格|严密|严肃|合规经营|良性循环|无缝|平滑|优雅|干净|整洁|整齐|贴心|高可用|高性能|高并发|高可靠|易维护|可维护|可扩展|鲁棒|健壮|轻量|快速|迅速|妥适|妥切|周延|周全|周详|从速|从快|从严|尽速|快捷|麻利|顺手|丝滑|友爱|得当|得体|恰当|恰如其分|审慎|稳健|稳妥|敏捷|极佳|出色|亮点|创新|多元|平缓|易懂|通俗|生动|醒目|大方|雅观|过硬|牢固|牢靠|坚实|从容|游刃有余|紧密|融洽|默契|高度重视|积极性|主动性|便于维护|易于维护|易于扩展|易扩展',
  },
  // Effects nobody can count.
  {
    weight: 'strong',
    words:
      '成效|实效|效能|效果|效益|影响力|竞争力|凝聚力|战斗力|执行力|创造力|软实力|硬实力|综合实力|实力|知名度|美誉度|品牌形象|形象|氛围|风气|意识|精神|素养|素质|理念|文化建设|获得感|幸福感|安全感|归属感|认同感|使命感|责任感|长效机制|向好|回稳|回暖|保值增值|实实在在|落到实处|落地见效|走深走实|提质增效|降本增效|提质扩面|增效|双赢|共赢|多赢|再上新台阶|新台阶|上台阶|迈上|新突破|新局面|新格局|新高度|新水平|新作为|高地|标杆|典范|名片|福祉|活力|潜力|动能|韧性|短板|瓶颈|痛点|最后一公里|安居乐业|民生福祉|竞争优势|优势|领导地位|主导地位|市场地位|行业地位|话语权|领军|龙头地位|生态圈|闭环|抓手|赋能',
  },
  // What leaves a way out, and work that nobody names.
  {
    weight: 'strong',
    words:
      '多种|原则上|一般情况下|视情况|视情|酌情|择机|条件允许时|如有可能|各项工作|各项任务|各项指标|相关工作|有关工作|交办的任务|交办的工作|交办的其他|交办任务',
  },
  // Verbs of change with nothing that says how far.
  {
    weight: 'weak',
    words:
      '提升|提高|提昇|提振|加强|增强|强化|优化|改善|改进|推进|推动|推行|推广|推展|促进|落实|夯实|巩固|壮大|打造|营造|塑造|构建|建构|精进|精实|端正|发挥|协助|帮助|支持|支援|配合|关注|重视|鼓励|引导|辅导|扩大|扩展|拓展|拓宽|开拓|扩充|规范|降低|减少|减轻|缩短|缩减|节约|节省|压缩|控制|增加|增长|增进|增收|上升|下降|改变|转变|转型|升级换代|激发|激活|激励|释放|盘活|活化|统筹|协调|兼顾|保障|维护|维持|保持|保护|确保|保证|防范|防止|预防|避免|化解|遏制|筑牢|守住|兜牢|做好|抓好|搞好|办好|管好|用好|抓紧|抓实|做实|做强|做大|做优|做精|建立健全|理顺|助力|带动|拉动|引领|融合|一体化|协同|普惠|均等化|调动|督促|监督|关心|关怀|爱护|照顾|彰显|展现|展示|弘扬|发扬|传承|宣扬|宣导|倡导|提倡|树立|践行|贯彻|坚持|凝聚|培育|培养|培力|厚植|涵养|深耕|挖掘|延伸|美化|绿化|净化|亮化|简化|整合|赓续|繁荣|活跃|攻坚|破解|克服|解决|应对|满足|适应|了解|熟悉|掌握|理解|参与|探索|研究|思考|创新|创造|争取|努力|尽责|完备|齐全|齐备|跟进|跟踪|沟通|对接|联动|完善|健全|深化|丰富|充实|充分利用|合理利用|杜渐|宣传|普及|教育|重点抓|狠抓|严抓|严防|严打|打击|整治|治理|管控|管理好|服务好|满意|延长|放宽|下调|上调|上浮|下浮|减免|让利',
  },
  // Compounds that hold one of the words above and are no judgement.
  {
    weight: 'shield',
    words:
      '满意度|满意率|安装到位|调试到位|配备到位|配置到位|拨付到位|下拨到位|划拨到位|支付到位|缴纳到位|补缴到位|收缴到位|清退到位|发放到位|悬挂到位|张贴到位|上墙到位|铺设到位|摆放到位|部署到位|交付到位|招聘到位|到岗到位|筹集到位|筹措到位|签订到位|人员到位|设备到位|资金到位|物资到位|款项到位|材料到位|稳定性测试|有效期|有效性|有效发明专利|有效合同|有效客户|有效线索|及时率|准确率|准确度|完善率|完好率|合理化建议|规范书|规范性文件|优化方案|优化报告|改进方案|改善方案|提升方案|提升计划|整改方案|推进会|推广计划|推广方案|推广费|持续集成|持续部署|连续|教育部|教育局|教育厅|卫生健康|健康检查|健康证|保护区|保护罩|保障房|保障卡|保障金|管理系统|支持系统|技术支持|资金支持|控制器|控制室|控制台|控制面板|创新平台|创新中心|创新券|文化馆|精神科|精神病|素质拓展|协调会|协调员|沟通会|对接会|对接人|研究报告|研究院|研究所|科学院|科学技术|先进集体|优秀员工|优秀奖|一流课程|合规审查|控制权|安全生产许可证|安全检查|安全培训|信息化系统|智能化系统|保险|负责人|责任人|监督检查|基本公积金|基本信息|基本户|基本医疗|基本养老|基本农田|总体方案|总体规划|相对湿度|力度值|满意证|宣传册|宣传片|宣传栏|培养方案|教育培训|特色小镇|解决方案|管理制度|不断电|不断网|文明单位|提升机|压缩包|压缩机|满足感官|增长率|降低率|意识形态责任书|积极分子|方便面|快速路|高速公路|高速铁路|高度计|限制级|广泛性|一体化平台|一体机|协同办公|协同平台',
  },
  // English: qualities and degrees.
  {
    weight: 'strong',
    words:
      'useful|usable|helpful|robust|user-friendly|user friendly|friendly|intuitive|seamless|seamlessly|easy|easier|easily|ease of use|simple|simpler|better|best|best-in-class|world-class|world class|top-notch|great|greater|high quality|high-quality|quality|efficient|efficiently|efficiency|effective|effectively|effectiveness|fast|faster|quick|quickly|quicker|rapid|rapidly|scalable|scalability|reliable|reliably|modern|modernize|state-of-the-art|cutting-edge|significant|significantly|substantial|substantially|greatly|dramatically|considerably|drastically|as soon as possible|asap|as needed|as appropriate|as much as possible|where possible|if possible|appropriate|appropriately|adequate|adequately|sufficient|sufficiently|reasonable|reasonably|acceptable|good|nice|clean|cleaner|clear|clearly|smooth|smoothly|smoother|tidier|safer|smarter|cheaper|richer|tighter|closer|flexible|performant|fluid|fluidly|snappy|swift|swiftly|speedy|speedily|painless|painlessly|effortless|effortlessly|neatly|nicely|cleanly|elegantly|thoughtful|thoughtfully|polished|sleek|crisp|pleasant|pleasantly|comfortable|comfortably|intelligently|adaptable|versatile|high-performance|delightful|delight|meaningful|strong|stronger|healthy|healthier|continuous improvement|continuously|ongoing|optimal|minimal|excellent|excellence|outstanding|happy|happier|morale|engaging|engaged|compelling|innovative|innovation|comprehensive|holistic|streamlined|timely|in a timely manner|promptly|well-defined|well|solid|mature|sustainable|responsive|consistent|consistently|proactive|proactively|properly|correctly|successful|successfully|success|awareness|mindset|culture|thought leader|leader|leading|leadership|competitive|trusted|loved|go-to|industry-leading|more|many|several|some|various|etc|high|higher|low|lower|lightweight|elegant|maintainable|readable|accessible to everyone|satisfactory|state of the art|impactful|impact|value|synergy|synergies|empower|inspire|gracefully|graceful|major improvement|frictionless|unparalleled|enough|mostly|generally|approximately right|relevant|vibrant|positive|professional',
  },
  // English: what is built or raised that nobody can see, and adverbs of effort.
  {
    weight: 'strong',
    words:
      'build capacity|building capacity|capacity building|capacity-building|institutional capacity|strengthen capacity|develop capacity|build capability|build capabilities|build trust|build confidence|build relationships|build relationship|build rapport|build resilience|build momentum|build consensus|build goodwill|build credibility|build partnerships|build understanding|build bridges|create momentum|create goodwill|create buy-in|gain buy-in|establish trust|establish rapport|forge partnerships|closely|actively|collaboratively|strategically|responsibly|diligently|satisfied|mindful',
  },
  // English: verbs of change and care.
  {
    weight: 'weak',
    words:
      'improve|improves|improved|improving|improvement|enhance|enhances|enhanced|enhancing|increase|increases|increasing|reduce|reduces|reducing|decrease|optimize|optimise|optimizing|optimized|strengthen|strengthening|streamline|facilitate|promote|foster|encourage|nurture|cultivate|maintain|maintaining|sustain|develop|drive|boost|accelerate|speed up|minimize|minimise|maximize|maximise|expand|grow|growing|raise|lower costs|cut costs|refine|polish|modernise|explore|investigate|understand|learn|collaborate|engage|focus on|work on|try|strive|aim|look into|consider|support|help|assist|enable|ensure|ensuring|guarantee|protect|promote|contribute|transform|evolve|align|monitor|manage|handle|leverage|deepen|broaden|become|stay|be more|keep improving|retain|attract|address|mitigate|prevent|avoid|limit|simplify|unify|tackle|educate|educates|educated|educating|be trained|be informed|motivate|motivated|involve|sensitise|sensitize|be encouraged|be consulted',
  },
  {
    weight: 'shield',
    words:
      'high school|high availability zone|quality assurance report|value stream map|customer success|cultural center|low-code|low code|high court|success criteria|success rate|more info|best practices document|learn more|support ticket|support tickets|support page|support team|help page|help center|clear cache|clean install|clean build|quick start|quickstart|easy apply|leader board|leaderboard|leader election|impact assessment|impact report|effective date|some/|contact support|contacting support|support desk|support line|customer support|technical support|support portal|support agent|support agents|value object|value added tax|rapid7|fast refresh|well-known|monitoring dashboard|drive folder|google drive',
  },
];

/** Names of things that are there or not: with one of them beside it, a verb of change says something to check. */
export const deliverables =
  /(?:完成|提交|发布|上线|通过|取得|获得|拿到|签订|签署|签约|出台|印发|编制|制定|制订|订定|拟定|拟订|研拟|研订|函报|报送|报备|公告|建成|交付|出具|举办|召开|开通|投入使用|验收|备案|注册|部署|接入|迁移|发表|公布|移交|归档|开工|竣工|投产|投运|投用|制作|修订|下线|关闭|删除|移除|实装|支持|新增|新建|建立|设立|成立|启用|启动|开展|组织|导入|引入|采用|替换|改用|更新|打通|导出|输出|生成|合并|重构|抽取|拆分|封装|接通|验证|模拟|测试|使用|改为|配置)[^,;。]{0,30}?(?:方案|报告|计划|清单|制度|手册|规范|标准|系统|平台|模块|接口|功能|页面|证书|认证|许可证|资质|合同|协议|办法|细则|条例|章程|预案|要点|纲要|备查|文件|文档|台账|档案|数据库|网站|小程序|App|仪表盘|看板|脚本|流程图|原型|样机|样品|设备|产线|厂房|大楼|道路|项目部|办公室|小组|委员会|公司|专利|论文|课程|教材|图纸|模型|版本|评审|审计|审查|检测|检验|招标|采购|搬迁|改造工程|工程|建设任务|施工|调试|验收|公示|登记|注册|备案|会议|发布会|培训|演练|检查|普查|调查|盘点|巡检|竣工|按钮|字段|组件|测试|用例|规则|配置|单测|导入|导出|登录|隔离|查询|搜索|切换|回滚|多租户|离线|断点续传|分页|排序|筛选|打印|下载|上传|签名|扫码|支付|退款|提醒|订阅|协议|格式|语言|浏览器|终端|权限)/i;

/** A verb of change that only says what a document is of: 维护计划, 激励办法; 提升计划执行力 goes on as a verb. */
export const nominal = new Set(
  '维护|保护|保障|支持|支援|优化|改善|改进|提升|推广|培育|培养|管控|治理|整治|防范|激励|监督|教育|应对|控制|创新|辅导|扩展|转型|节约|防止|整合|沟通|协调|参与|鼓励|预防|巩固|拓展'.split(
    '|',
  ),
);
export const documentBehind =
  /(?:计划|方案|报告|办法|政策|建议书|合同|协议|手册|规程|预案|指南|细则|条例|清单|台账|要点|纲要|规划)(?!执行|完成|落实|水平|质量|能力|性|编制|制定|管理|实施)/y;

/** Complying with a law or standard holds or does not. */
export const compliance =
  /(?:符合|遵守|遵循|满足|达到|依据|依照|按照|通过|取得|获得|comply|complies|compliant|compliance|conform|conforms|certif|accredit|pass(?:es|ed)?\s)[^,;。]{0,40}?(?:法律|法规|[法律条例规章]》|条例|规定|国家标准|行业标准|国标|等保|认证|许可|资质|gdpr|hipaa|ccpa|iso|soc ?2|pci|wcag|owasp|sox|law|regulation|standard|audit|certification|gb\/?t?)/i;

/** What is taken away is gone or still there; a clause or button is added or not; somebody is named or not. */
export const takenAway =
  /(?:取消|停用|关停|废止|撤销|拆除|停止使用)[^,;。]{2,}|(?:增加|增设|增补|添加)[^,;。]{0,12}(?:条款|字段|按钮|栏目|接口|选项)|(?:指定|指派|安排|明确)专人/;

/** Ensure all backups are encrypted; support German and French: each of them can be looked at. */
export const latinEach =
  /\bensur(?:e|es|ing)\s(?:that\s)?(?:all|every|each|no)\s[^,;.]{1,50}?\s(?:are|is|has|have|can|cannot)\s/i;
export const namedSupport =
  /\b[Ss]upports?\s(?:for\s)?(?:[a-z-]+\s){0,2}(?:[A-Z][A-Za-z0-9.+]+|(?:[a-z-]+\s)?(?:mode|login|sign-on|export|import|uploads?|downloads?|search|filtering|sorting|notifications|webhooks?|plugins?|shortcuts?|proxy|bookmarks?|undo)\b)/;

/** What may stand before the verb of an English deliverable. */
export const deliverableOpeners = new Set(
  'to|we|will|i|please|and|then|fully|successfully|must|should|shall|can|team|also|auto|automatically|jointly|formally|finally'.split(
    '|',
  ),
);
/** English: a thing is shipped or it is not. */
export const latinDeliverables = new Set(
  'ship|launch|release|deliver|publish|implement|complete|migrate|add|create|build|write|document|integrate|deploy|sign|obtain|pass|remove|replace|set up|setup|define|introduce|submit|approve|hire|open|close|fix|upgrade|rewrite|port|configure|install|draft|design|test|verify|validate|run|conduct|host|hold|prepare|finish|finalize|finalise|file|register|book|appoint|select|merge|refactor|delete|rename|move|convert|wire|expose|generate|provide a|provide an|provide the|get|retire|decommission|sunset|onboard|archive|rotate|encrypt|back up|restore|renew|ratify|adopt|award|procure|purchase|hand over|roll out|turn off|disable|enable single'.split(
    '|',
  ),
);
/** Users can export: somebody can do it or cannot. */
export const canBeDone =
  /^(?:all\s)?(?:the\s|an?\s)?(?:users?|customers?|admins?|administrators?|operators?|clients?|members?|staff|managers?|visitors?|guests?|employees?|reviewers?|sellers?|buyers?|agents?|teams?|suppliers?|applicants?|students?)\s(?:can|may|are able to|is able to|must be able to|will be able to|should be able to)\s/i;
