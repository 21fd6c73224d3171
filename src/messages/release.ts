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
} as const;
