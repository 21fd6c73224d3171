/** What versions and release say. */
export const releaseMessages = {
  version: { en: 'version', 'zh-Hans': '版本', 'zh-Hant': '版本' },
  date: { en: 'date', 'zh-Hans': '日期', 'zh-Hant': '日期' },
  commit: { en: 'commit', 'zh-Hans': '提交', 'zh-Hant': '提交' },
  tag: { en: 'tag', 'zh-Hans': '标签', 'zh-Hant': '標籤' },
  by: { en: 'by', 'zh-Hans': '发布人', 'zh-Hant': '發布人' },
  changes: { en: 'changes', 'zh-Hans': '变更', 'zh-Hant': '變更' },
  onDisk: { en: 'not committed', 'zh-Hans': '尚未提交', 'zh-Hant': '尚未提交' },
  noChanges: { en: 'none', 'zh-Hans': '无', 'zh-Hant': '無' },
  major: { en: '{n} major', 'zh-Hans': '重大{n}项', 'zh-Hant': '重大{n}項' },
  minor: { en: '{n} minor', 'zh-Hans': '一般{n}项', 'zh-Hant': '一般{n}項' },
  editorial: { en: '{n} editorial', 'zh-Hans': '文字{n}项', 'zh-Hant': '文字{n}項' },
  between: { en: ', ', 'zh-Hans': '，', 'zh-Hant': '，' },
  noVersions: {
    en: '{document}: no version yet; the first release is {next}.',
    'zh-Hans': '{document}：尚无版本；首次发布为 {next}。',
    'zh-Hant': '{document}：尚無版本；首次發布為 {next}。',
  },
  unreleased: {
    en: '{document}: {n} {n:change|changes} since {version} ({counts}); the next release is {next}.',
    'zh-Hans': '{document}：{version} 之后有{n}项变更({counts})；下次发布为 {next}。',
    'zh-Hant': '{document}：{version} 之後有{n}項變更({counts})；下次發布為 {next}。',
  },
  upToDate: {
    en: '{document}: nothing changed since {version}.',
    'zh-Hans': '{document}：{version} 之后没有变更。',
    'zh-Hant': '{document}：{version} 之後沒有變更。',
  },
  noId: {
    en: '{file} has no id; its versions cannot be named. Write one at its head, such as id: east-china.',
    'zh-Hans': '{file} 没有编号，无法给版本命名；请在文件开头写明，如 id: east-china。',
    'zh-Hant': '{file} 沒有編號，無法給版本命名；請在檔案開頭寫明，如 id: east-china。',
  },
  moreChanges: {
    en: '… and {n} more; tally log tells them all',
    'zh-Hans': '……另有{n}项，可用 tally log 查看',
    'zh-Hant': '……另有{n}項，可用 tally log 檢視',
  },
  commitSubject: { en: 'Release {tag}', 'zh-Hans': '发布 {tag}', 'zh-Hant': '發布 {tag}' },
  noCommit: {
    en: 'there is no commit yet; commit the document first, then release it.',
    'zh-Hans': '还没有提交；请先提交清单，再发布。',
    'zh-Hant': '還沒有提交；請先提交清單，再發布。',
  },
  whichDocument: {
    en: 'there are {n} documents here: {documents}. Say which with --document.',
    'zh-Hans': '此处有{n}份清单：{documents}。请用 --document 指明一份。',
    'zh-Hant': '此處有{n}份清單：{documents}。請用 --document 指明一份。',
  },
  unknownDocument: {
    en: 'no document here has the id "{id}"; there are: {documents}.',
    'zh-Hans': '此处没有编号为“{id}”的清单；现有：{documents}。',
    'zh-Hant': '此處沒有編號為「{id}」的清單；現有：{documents}。',
  },
  noDocument: {
    en: 'there is no document with an id here, so there is nothing to release.',
    'zh-Hans': '此处没有带编号的清单，无从发布。',
    'zh-Hant': '此處沒有帶編號的清單，無從發布。',
  },
  step: {
    en: '{document}: {from} → {to}',
    'zh-Hans': '{document}：{from} → {to}',
    'zh-Hant': '{document}：{from} → {to}',
  },
  first: {
    en: '{document}: {to}, its first version',
    'zh-Hans': '{document}：{to}，首个版本',
    'zh-Hant': '{document}：{to}，首個版本',
  },
  asWritten: {
    en: '{document}: {to}, as it is written',
    'zh-Hans': '{document}：{to}，按已写明的版本号发布',
    'zh-Hant': '{document}：{to}，按已寫明的版本號發布',
  },
  planned: {
    en: 'Would write {file}, commit it and tag it {tag}; nothing is done yet.',
    'zh-Hans': '将写入 {file}、提交并打标签 {tag}；目前尚未执行。',
    'zh-Hant': '將寫入 {file}、提交並打標籤 {tag}；目前尚未執行。',
  },
  released: {
    en: 'Committed as {revision} and tagged {tag}. To share it: git push --follow-tags',
    'zh-Hans': '已提交为 {revision}，标签为 {tag}。推送给他人：git push --follow-tags',
    'zh-Hant': '已提交為 {revision}，標籤為 {tag}。推送給他人：git push --follow-tags',
  },
  refused: {
    en: 'Not released:',
    'zh-Hans': '未发布：',
    'zh-Hant': '未發布：',
  },
  allowed: {
    en: 'Released all the same, as --allow says:',
    'zh-Hans': '按 --allow 的要求仍予发布：',
    'zh-Hant': '按 --allow 的要求仍予發布：',
  },
  'obstacle-uncommitted': {
    en: '{file} has changes that are not committed; commit them first, since a release itself writes only the version and its date.',
    'zh-Hans': '{file} 有尚未提交的修改；请先提交，发布本身只写入版本号和日期。',
    'zh-Hant': '{file} 有尚未提交的修改；請先提交，發布本身只寫入版本號和日期。',
  },
  'obstacle-errors': {
    en: '{n} {n:error|errors} in {file}, such as: {first} (tally check tells all; --allow errors releases all the same)',
    'zh-Hans': '{file} 中有{n}个错误，如：{first}(用 tally check 查看全部；--allow errors 可仍予发布)',
    'zh-Hant': '{file} 中有{n}個錯誤，如：{first}(用 tally check 檢視全部；--allow errors 可仍予發布)',
  },
  'obstacle-agreements': {
    en: 'not agreed yet: {items} (--allow agreements releases all the same)',
    'zh-Hans': '尚未达成一致：{items}(--allow agreements 可仍予发布)',
    'zh-Hant': '尚未達成一致：{items}(--allow agreements 可仍予發布)',
  },
  'obstacle-confirmations': {
    en: 'not confirmed as it is now by: {items} (--allow confirmations releases all the same)',
    'zh-Hans': '以下各方尚未确认现有内容：{items}(--allow confirmations 可仍予发布)',
    'zh-Hant': '以下各方尚未確認現有內容：{items}(--allow confirmations 可仍予發布)',
  },
  'obstacle-history': {
    en: 'the history here is not whole, so nobody can say what changed since the last version; name the step: tally release major, minor or patch.',
    'zh-Hans': '此处的历史不完整，无法判断上一版本之后有哪些变更；请指明步长：tally release major、minor 或 patch。',
    'zh-Hant': '此處的歷史不完整，無法判斷上一版本之後有哪些變更；請指明步長：tally release major、minor 或 patch。',
  },
  'obstacle-unchanged': {
    en: 'nothing has changed since {version}, which is tagged already; name a step to release all the same.',
    'zh-Hans': '{version} 已打标签，此后没有变更；如仍要发布，请指明步长。',
    'zh-Hant': '{version} 已打標籤，此後沒有變更；如仍要發布，請指明步長。',
  },
  'obstacle-tag': {
    en: 'there is a tag {tag} already.',
    'zh-Hans': '标签 {tag} 已存在。',
    'zh-Hant': '標籤 {tag} 已存在。',
  },
  'obstacle-name': {
    en: 'git cannot name a tag "{tag}"; the id of the document must not hold "..", nor end with "." or ".lock".',
    'zh-Hans': 'git 不能使用“{tag}”作为标签名；清单编号中不能有“..”，也不能以“.”或“.lock”结尾。',
    'zh-Hant': 'git 不能使用「{tag}」作為標籤名；清單編號中不能有「..」，也不能以「.」或「.lock」結尾。',
  },
  commitRefused: {
    en: 'git did not take the commit, and {file} is as it was: {reason}',
    'zh-Hans': 'git 未接受提交，{file} 已恢复原样：{reason}',
    'zh-Hant': 'git 未接受提交，{file} 已恢復原樣：{reason}',
  },
  tagRefused: {
    en: 'committed, but git did not take the tag {tag}: {reason}',
    'zh-Hans': '已提交，但 git 未接受标签 {tag}：{reason}',
    'zh-Hant': '已提交，但 git 未接受標籤 {tag}：{reason}',
  },
} as const;
