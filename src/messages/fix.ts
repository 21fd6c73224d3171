import type { Text } from '../model/language.js';

/** What `tally check --fix` did. */
export const fixMessages = {
  fixed: {
    en: 'Fixed {n} {n:file|files}: {files}',
    'zh-Hans': '已修复{n}个文件：{files}',
    'zh-Hant': '已修復{n}個檔案：{files}',
  },
  confirmed: {
    en: '{n} {n:file is|files are} confirmed by a party and {n:was|were} left alone: {files}',
    'zh-Hans': '有{n}个文件已经确认，未作修复：{files}',
    'zh-Hant': '有{n}個檔案已經確認，未作修復：{files}',
  },
} as const satisfies Readonly<Record<string, Text>>;
