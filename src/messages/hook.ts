import type { Text } from '../model/language.js';

/** What `tally hook` says. */
export const hookMessages = {
  unknownAction: {
    en: 'tally hook does install, uninstall or commit-msg FILE, not "{name}".',
    'zh-Hans': 'tally hook 可用的操作是 install、uninstall 或 commit-msg FILE，不能是“{name}”。',
    'zh-Hant': 'tally hook 可用的操作是 install、uninstall 或 commit-msg FILE，不能是「{name}」。',
  },
  installed: { en: 'installed {file}', 'zh-Hans': '已安装 {file}', 'zh-Hant': '已安裝 {file}' },
  removed: { en: 'removed {file}', 'zh-Hans': '已移除 {file}', 'zh-Hant': '已移除 {file}' },
  notThere: { en: 'there is no {file}', 'zh-Hans': '没有 {file}', 'zh-Hant': '沒有 {file}' },
  stays: {
    en: '{file} is not (or no longer) what "tally hook install" writes, so it stays',
    'zh-Hans': '{file} 不是(或已不是)tally hook install 写入的内容，保持不变',
    'zh-Hant': '{file} 不是(或已不是)tally hook install 寫入的內容，保持不變',
  },
  foreign: {
    en: '{file}: there is a hook already, which is not overwritten. Add this line to it: {command}',
    'zh-Hans': '{file}：已有钩子，不予覆盖。请在其中加入这一行：{command}',
    'zh-Hant': '{file}：已有掛鉤，不予覆寫。請在其中加入這一行：{command}',
  },
  noReason: {
    en: '{n} major {n:change is|changes are} staged, and the commit message does not say why:',
    'zh-Hans': '已暂存{n}项重大变更，而提交说明没有写明原因：',
    'zh-Hant': '已暫存{n}項重大變更，而提交說明沒有寫明原因：',
  },
  change: { en: '  {change}', 'zh-Hans': '  {change}', 'zh-Hant': '  {change}' },
  howToReason: {
    en: 'End the message with a line such as "Reason: the customer asked for it on 3 July".',
    'zh-Hans': '请在提交说明最后一段加一行，如“原因：客户7月3日提出”。',
    'zh-Hant': '請在提交說明最後一段加一行，如「原因：客戶7月3日提出」。',
  },
} satisfies Record<string, Text>;
