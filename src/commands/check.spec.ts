import { common, config, failOn, format, today } from './options.js';
import type { CommandSpec } from './spec.js';

export const checkSpec: CommandSpec = {
  name: 'check',
  group: 'check',
  arguments: ['[PATH…]'],
  summary: {
    en: 'find what is missing, vague or contradictory',
    'zh-Hans': '检查清单：找出缺失、模糊和矛盾之处',
    'zh-Hant': '檢查清單：找出缺失、模糊和矛盾之處',
  },
  options: [
    format('pretty', 'concise', 'json'),
    failOn,
    {
      name: 'max-warnings',
      value: 'N',
      type: 'count',
      text: {
        en: 'exit 1 on more warnings than this',
        'zh-Hans': '警告超过该数量时以 1 退出',
        'zh-Hant': '警告超過該數量時以 1 結束',
      },
    },
    {
      name: 'stdin-filename',
      value: 'FILE',
      text: {
        en: 'name of what comes on standard input ("-")',
        'zh-Hans': '从标准输入(-)读取的内容的文件名',
        'zh-Hant': '從標準輸入(-)讀取的內容的檔名',
      },
    },
    {
      name: 'skip-foreign',
      text: {
        en: 'leave named files that are no checklist alone',
        'zh-Hans': '忽略指定文件中不是清单的文件',
        'zh-Hant': '忽略指定檔案中不是清單的檔案',
      },
    },
    config,
    today,
    ...common,
  ],
  examples: [
    'tally check',
    'tally check checklist.md --format concise',
    'tally check --lang zh-Hans --fail-on warning',
  ],
};
