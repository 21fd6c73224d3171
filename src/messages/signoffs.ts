/** What sign, signoffs and the confirmation sheet say, and the rules about confirmations with them. */
import type { SignatoryState } from '../model/companion.js';
import type { Text } from '../model/language.js';

/** One change of confirmed text in a few words. `{what}` is the item and, of a KPI, its name. */
export const changeWords = {
  lowered: {
    en: '{what}: target lowered from {from} to {to}',
    'zh-Hans': '{what}目标由{from}降为{to}',
    'zh-Hant': '{what}目標由{from}降為{to}',
  },
  raised: {
    en: '{what}: target raised from {from} to {to}',
    'zh-Hans': '{what}目标由{from}升为{to}',
    'zh-Hant': '{what}目標由{from}升為{to}',
  },
  target: {
    en: '{what}: target changed from {from} to {to}',
    'zh-Hans': '{what}目标由{from}改为{to}',
    'zh-Hant': '{what}目標由{from}改為{to}',
  },
  due: {
    en: '{what}: deadline moved from {from} to {to}',
    'zh-Hans': '{what}截止时间由{from}改为{to}',
    'zh-Hant': '{what}截止時間由{from}改為{to}',
  },
  owner: {
    en: '{what}: owner changed from {from} to {to}',
    'zh-Hans': '{what}责任人由{from}改为{to}',
    'zh-Hant': '{what}責任人由{from}改為{to}',
  },
  notation: {
    en: '{what}: {from} is written {to}, which means the same',
    'zh-Hans': '{what}“{from}”改写为“{to}”，含义不变',
    'zh-Hant': '{what}「{from}」改寫為「{to}」，含義不變',
  },
  changed: {
    en: '{what}: “{from}” became “{to}”',
    'zh-Hans': '{what}“{from}”改为“{to}”',
    'zh-Hant': '{what}「{from}」改為「{to}」',
  },
  added: { en: '{what}: “{to}” was added', 'zh-Hans': '{what}新增“{to}”', 'zh-Hant': '{what}新增「{to}」' },
  removed: { en: '{what}: “{from}” was removed', 'zh-Hans': '{what}删除“{from}”', 'zh-Hant': '{what}刪除「{from}」' },
} as const satisfies Record<string, Text>;

export const stateLabels: Readonly<Record<SignatoryState, Text>> = {
  current: { en: 'confirmed', 'zh-Hans': '已确认', 'zh-Hant': '已確認' },
  stale: { en: 'changed since', 'zh-Hans': '确认后内容已变更', 'zh-Hant': '確認後內容已變更' },
  partial: { en: 'confirmed in part', 'zh-Hans': '部分确认', 'zh-Hant': '部分確認' },
  reserved: { en: 'reservations', 'zh-Hans': '有保留意见', 'zh-Hant': '有保留意見' },
  objected: { en: 'objects', 'zh-Hans': '有异议', 'zh-Hant': '有異議' },
  revoked: { en: 'revoked', 'zh-Hans': '已撤回', 'zh-Hant': '已撤回' },
  missing: { en: 'not confirmed', 'zh-Hans': '未确认', 'zh-Hant': '未確認' },
};

/** What the recorded author says of who gave a confirmation. */
export const authorLabels = {
  recorded: { en: 'recorded author', 'zh-Hans': '记录作者相符', 'zh-Hant': '記錄作者相符' },
  other: { en: 'recorded by {author}', 'zh-Hans': '由 {author} 记录', 'zh-Hant': '由 {author} 記錄' },
  'not-in-roster': { en: 'no e-mail in the roster', 'zh-Hans': '名册中无邮箱', 'zh-Hant': '名冊中無電子郵件' },
  'no-roster': { en: 'no roster to compare with', 'zh-Hans': '无名册可比对', 'zh-Hant': '無名冊可比對' },
  uncommitted: { en: 'not committed', 'zh-Hans': '尚未提交', 'zh-Hant': '尚未提交' },
  unknown: { en: 'history incomplete', 'zh-Hans': '历史不完整', 'zh-Hant': '歷史不完整' },
  elsewhere: { en: 'outside git', 'zh-Hans': 'git 之外', 'zh-Hant': 'git 之外' },
} as const satisfies Record<string, Text>;

export const signatureLabels = {
  good: { en: 'signature good', 'zh-Hans': '签名有效', 'zh-Hant': '簽名有效' },
  bad: { en: 'signature BAD', 'zh-Hans': '签名无效', 'zh-Hant': '簽名無效' },
  none: { en: 'no signature', 'zh-Hans': '无签名', 'zh-Hant': '無簽名' },
  unchecked: { en: 'signature cannot be checked', 'zh-Hans': '签名无法验证', 'zh-Hant': '簽名無法驗證' },
} as const satisfies Record<string, Text>;

export const signMessages = {
  disclaimer: {
    en: 'This is a record inside the project. It does not replace the signature of a contract.',
    'zh-Hans': '本确认是项目内部记录，不能替代合同签字盖章。',
    'zh-Hant': '本確認是專案內部記錄，不能替代合約簽字蓋章。',
  },
  heading: {
    en: '{document} {version}: {who}, {confirms}',
    'zh-Hans': '{document} {version}：{who}，{confirms}',
    'zh-Hant': '{document} {version}：{who}，{confirms}',
  },
  firstTime: {
    en: 'What is confirmed ({n} {n:item|items}, code {code}):',
    'zh-Hans': '确认的内容(共{n}项，校验码 {code})：',
    'zh-Hant': '確認的內容(共{n}項，校驗碼 {code})：',
  },
  sinceLast: {
    en: 'Changed since the confirmation of {date} (code {code}):',
    'zh-Hans': '自{date}确认以来的变更(校验码 {code})：',
    'zh-Hant': '自{date}確認以來的變更(校驗碼 {code})：',
  },
  unchanged: {
    en: 'The same text as confirmed on {date} (code {code}).',
    'zh-Hans': '与{date}确认的内容一致(校验码 {code})。',
    'zh-Hant': '與{date}確認的內容一致(校驗碼 {code})。',
  },
  already: {
    en: '{who} confirmed this very text on {date}; nothing to write.',
    'zh-Hans': '{who}已于{date}确认过同样的内容，无需再写。',
    'zh-Hant': '{who}已於{date}確認過同樣的內容，無需再寫。',
  },
  ask: { en: 'Record this confirmation?', 'zh-Hans': '记录此确认？', 'zh-Hant': '記錄此確認？' },
  notWritten: { en: 'Nothing was written.', 'zh-Hans': '未写入任何内容。', 'zh-Hant': '未寫入任何內容。' },
  wouldWrite: {
    en: 'Would be added to {file}:',
    'zh-Hans': '将追加到 {file}：',
    'zh-Hant': '將追加到 {file}：',
  },
  written: { en: 'Recorded in {file}.', 'zh-Hans': '已记录于 {file}。', 'zh-Hant': '已記錄於 {file}。' },
  committed: { en: 'Committed.', 'zh-Hans': '已提交。', 'zh-Hant': '已提交。' },
  commitNext: {
    en: 'Commit it, so that git records who confirmed: --commit does both.',
    'zh-Hans': '请提交，git 才会记录由谁确认；加 --commit 可一并提交。',
    'zh-Hant': '請提交，git 才會記錄由誰確認；加 --commit 可一併提交。',
  },
  commitRefused: {
    en: 'The confirmation stands in {file}, but git did not commit it: {reason}',
    'zh-Hans': '确认已写入 {file}，但 git 提交失败：{reason}',
    'zh-Hant': '確認已寫入 {file}，但 git 提交失敗：{reason}',
  },
  otherAuthor: {
    en: 'git here is {author}, whose address the roster does not give to {person}: the recorded author will not be theirs. Let them run this, or use --channel with --evidence.',
    'zh-Hans':
      '此处的 git 用户是{author}，名册中{person}没有该邮箱：记录作者将不是本人。请由本人执行，或用 --channel 与 --evidence 记录。',
    'zh-Hant':
      '此處的 git 使用者是{author}，名冊中{person}沒有該電子郵件：記錄作者將不是本人。請由本人執行，或用 --channel 與 --evidence 記錄。',
  },
  needsParty: {
    en: 'For which party? Give --party, one of: {choices}.',
    'zh-Hans': '代表哪一方确认？请用 --party 指定：{choices}。',
    'zh-Hant': '代表哪一方確認？請用 --party 指定：{choices}。',
  },
  unknownParty: {
    en: '“{party}” is no party or signatory of {document}; known: {choices}.',
    'zh-Hans': '“{party}”不是{document}的参与方或确认方；现有：{choices}。',
    'zh-Hant': '「{party}」不是{document}的參與方或確認方；現有：{choices}。',
  },
  needsPerson: {
    en: 'Who confirms for {party}? Give --as PERSON.',
    'zh-Hans': '{party}由谁确认？请用 --as 指定人员。',
    'zh-Hant': '{party}由誰確認？請用 --as 指定人員。',
  },
  noDocument: {
    en: 'There is no document here that has an id, which confirmations are kept by.',
    'zh-Hans': '此处没有带编号(id)的文件；确认记录按文件编号存放。',
    'zh-Hant': '此處沒有帶編號(id)的檔案；確認記錄按檔案編號存放。',
  },
  badId: {
    en: '“{id}” cannot name a folder, where its confirmations would be kept; give the document an id of letters, digits, `.`, `_` and `-`.',
    'zh-Hans': '编号“{id}”不能用作存放确认记录的文件夹名；请只用文字、数字、“.”、“_”、“-”。',
    'zh-Hant': '編號「{id}」不能用作存放確認記錄的資料夾名；請只用文字、數字、「.」、「_」、「-」。',
  },
  unknownScope: {
    en: '{document} has no item {id}.',
    'zh-Hans': '{document}中没有条目{id}。',
    'zh-Hant': '{document}中沒有條目{id}。',
  },
  namelessItems: {
    en: '{n} {n:item has|items have} no id and cannot be confirmed, first “{what}” in {file}; give them ids.',
    'zh-Hans': '有{n}项没有编号，无法确认，如“{what}”({file})；请先编号。',
    'zh-Hant': '有{n}項沒有編號，無法確認，如「{what}」({file})；請先編號。',
  },
  faultyFile: {
    en: '{file} cannot be read in full, so nobody can say what is confirmed: {message}',
    'zh-Hans': '{file}未能完整读取，无法说明确认了什么：{message}',
    'zh-Hant': '{file}未能完整讀取，無法說明確認了什麼：{message}',
  },
  errorsLeft: {
    en: '{file} has {n} {n:error|errors}, first: {message} Mend them, or confirm the text as it is with --force.',
    'zh-Hans': '{file}有{n}个错误，如：{message}请先改正，或加 --force 按现状确认。',
    'zh-Hant': '{file}有{n}個錯誤，如：{message}請先改正，或加 --force 按現狀確認。',
  },
  moved: {
    en: 'The text is not the one of code {code} any more: it is {now} now. Print it again and confirm that.',
    'zh-Hans': '现在的内容与校验码 {code} 不符(现为 {now})：打印之后内容已变更。请重新打印并确认。',
    'zh-Hant': '現在的內容與校驗碼 {code} 不符(現為 {now})：列印之後內容已變更。請重新列印並確認。',
  },
  noEvidence: {
    en: '{file}: the evidence cannot be read, or lies outside the workspace.',
    'zh-Hans': '{file}：凭证无法读取，或不在工作区内。',
    'zh-Hant': '{file}：憑證無法讀取，或不在工作區內。',
  },
  evidenceMissing: {
    en: 'A confirmation outside git without --evidence is a finding (signoff-evidence).',
    'zh-Hans': 'git 之外的确认若没有凭证(--evidence)，检查时会报告(signoff-evidence)。',
    'zh-Hant': 'git 之外的確認若沒有憑證(--evidence)，檢查時會報告(signoff-evidence)。',
  },
  notAppendable: {
    en: '{file} is laid out in a way that nothing can be appended to safely; write one entry a `- `, at the first column.',
    'zh-Hans': '{file}的排版无法安全追加；请写成顶格的“- ”列表，一条一项。',
    'zh-Hant': '{file}的排版無法安全追加；請寫成頂格的「- 」清單，一條一項。',
  },
  party: { en: 'party', 'zh-Hans': '确认方', 'zh-Hant': '確認方' },
  person: { en: 'person', 'zh-Hans': '确认人', 'zh-Hant': '確認人' },
  confirms: { en: 'confirms', 'zh-Hans': '确认内容', 'zh-Hant': '確認內容' },
  state: { en: 'state', 'zh-Hans': '状态', 'zh-Hant': '狀態' },
  date: { en: 'date', 'zh-Hans': '确认日期', 'zh-Hant': '確認日期' },
  version: { en: 'version', 'zh-Hans': '版本', 'zh-Hant': '版本' },
  author: { en: 'recorded by', 'zh-Hans': '记录情况', 'zh-Hant': '記錄情況' },
  notRequired: { en: 'not asked', 'zh-Hans': '非必需', 'zh-Hant': '非必需' },
  andMore: { en: '{what}, and {n} more', 'zh-Hans': '{what}，另有{n}处', 'zh-Hant': '{what}，另有{n}處' },
  onlyNotation: { en: 'only notation: {what}', 'zh-Hans': '仅写法不同：{what}', 'zh-Hant': '僅寫法不同：{what}' },
  noCopy: {
    en: 'the text is another one, and no copy was kept',
    'zh-Hans': '内容已不同，且没有保存当时的文本',
    'zh-Hant': '內容已不同，且沒有保存當時的文本',
  },
  openItems: { en: 'still open: {items}', 'zh-Hans': '尚未确认：{items}', 'zh-Hant': '尚未確認：{items}' },
  items: { en: '{items}', 'zh-Hans': '{items}', 'zh-Hant': '{items}' },
  nobody: {
    en: 'Nobody is asked to confirm {document} (no `signatories`), and nobody has.',
    'zh-Hans': '{document}没有列出确认方(signatories)，也没有任何确认记录。',
    'zh-Hant': '{document}沒有列出確認方(signatories)，也沒有任何確認記錄。',
  },
  summary: {
    en: '{document} {version} (code {code}): {current} of {required} required confirmations are current.',
    'zh-Hans': '{document} {version}(校验码 {code})：所需{required}项确认中，{current}项有效。',
    'zh-Hant': '{document} {version}(校驗碼 {code})：所需{required}項確認中，{current}項有效。',
  },
  historyShallow: {
    en: 'The clone is shallow: who recorded some confirmations is not known. Deepen it with "git fetch --unshallow".',
    'zh-Hans': '该克隆只有部分历史，无法得知部分确认由谁记录。可用“git fetch --unshallow”补全。',
    'zh-Hant': '該複製庫只有部分歷史，無法得知部分確認由誰記錄。可用「git fetch --unshallow」補全。',
  },
  sheetTitle: { en: 'Confirmation sheet', 'zh-Hans': '需求及目标确认单', 'zh-Hant': '需求及目標確認單' },
  sheetParties: { en: 'Parties', 'zh-Hans': '参与方', 'zh-Hant': '參與方' },
  sheetFor: { en: 'Confirmed by', 'zh-Hans': '确认方', 'zh-Hant': '確認方' },
  sheetPrinted: { en: 'printed', 'zh-Hans': '打印日期', 'zh-Hant': '列印日期' },
  sheetUpdated: { en: 'of', 'zh-Hans': '更新日期', 'zh-Hant': '更新日期' },
  sheetCode: { en: 'Code', 'zh-Hans': '校验码', 'zh-Hant': '校驗碼' },
  sheetPage: { en: 'page', 'zh-Hans': '页', 'zh-Hant': '頁' },
  sheetNumber: { en: 'no.', 'zh-Hans': '编号', 'zh-Hant': '編號' },
  sheetNeed: { en: 'need', 'zh-Hans': '需求', 'zh-Hant': '需求' },
  sheetGoal: { en: 'goal', 'zh-Hans': '目标', 'zh-Hant': '目標' },
  sheetKpi: { en: 'KPI', 'zh-Hans': '量化指标', 'zh-Hant': '量化指標' },
  sheetOwner: { en: 'owner', 'zh-Hans': '责任人', 'zh-Hant': '責任人' },
  sheetDue: { en: 'due', 'zh-Hans': '时间节点', 'zh-Hant': '時間節點' },
  sheetSignature: { en: 'Signature', 'zh-Hans': '签名', 'zh-Hant': '簽名' },
  sheetDate: { en: 'Date', 'zh-Hans': '日期', 'zh-Hant': '日期' },
  sheetChoices: {
    en: 'agree / with reservations / object',
    'zh-Hans': '同意 / 保留意见 / 异议',
    'zh-Hant': '同意 / 保留意見 / 異議',
  },
  sheetRemarks: { en: 'Remarks', 'zh-Hans': '意见', 'zh-Hant': '意見' },
  sheetHow: {
    en: 'Record it with: tally sign {document} --party {party} --channel paper --evidence FILE --code {code}',
    'zh-Hans': '录入：tally sign {document} --party {party} --channel paper --evidence 扫描件 --code {code}',
    'zh-Hant': '錄入：tally sign {document} --party {party} --channel paper --evidence 掃描件 --code {code}',
  },
} as const satisfies Record<string, Text>;
