import type { Text } from '../model/language.js';

/** What the runner says on behalf of every rule. `{columns}` is a list of field names, told in the reader's words. */
export const lintMessages = {
  'missing-column': {
    en: 'This table has no column for {columns}, so {count} {count:row lacks|rows lack} it; add the column.',
    'zh-Hans': '这张表没有“{columns}”一列，{count}行因此缺少该内容；请补上这一列。',
    'zh-Hant': '這張表沒有「{columns}」一欄，{count}列因此缺少該內容；請補上這一欄。',
  },
  'missing-field': {
    en: 'This record does not say its {columns}; add a line for it.',
    'zh-Hans': '这张记录表没有填写“{columns}”；请补上这一项。',
    'zh-Hant': '這張記錄表沒有填寫「{columns}」；請補上這一項。',
  },
} satisfies Record<string, Text>;
