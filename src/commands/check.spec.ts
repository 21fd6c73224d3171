import { at, baseline, checkFormats, common, config, failOn, today } from './options.js';
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
    checkFormats,
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
      name: 'watch',
      text: {
        en: 'check again whenever a file changes, until Ctrl-C (on a terminal)',
        'zh-Hans': '文件变化时自动重新检查，按 Ctrl-C 结束(仅限终端)',
        'zh-Hant': '檔案變化時自動重新檢查，按 Ctrl-C 結束(僅限終端機)',
      },
    },
    baseline,
    {
      name: 'no-baseline',
      text: {
        en: 'report the accepted faults too',
        'zh-Hans': '同时报告存量问题',
        'zh-Hant': '同時報告存量問題',
      },
    },
    {
      name: 'fix',
      text: {
        en: 'mend what can be mended without changing what is said, then check',
        'zh-Hans': '先修复不影响含义的问题，再检查',
        'zh-Hant': '先修復不影響含義的問題，再檢查',
      },
    },
    {
      name: 'fix-dry-run',
      text: {
        en: 'only show what --fix would change, as a diff',
        'zh-Hans': '只显示 --fix 将作的修改(diff)',
        'zh-Hant': '只顯示 --fix 將作的修改(diff)',
      },
    },
    {
      name: 'staged',
      text: {
        en: 'check what is staged for the next commit; report what it changes',
        'zh-Hans': '检查已暂存、即将提交的内容；只报告其中有变更的条目',
        'zh-Hant': '檢查已暫存、即將提交的內容；只報告其中有變更的條目',
      },
    },
    {
      name: 'since',
      value: 'REV',
      text: {
        en: 'report only the items that changed since this revision (since the merge base with it)',
        'zh-Hans': '只报告自该版本(与其共同祖先)以来有变更的条目',
        'zh-Hant': '只報告自該版本(與其共同祖先)以來有變更的條目',
      },
    },
    at,
    {
      name: 'history',
      text: {
        en: 'also ask git: who recorded confirmations, and whether any were taken away',
        'zh-Hans': '同时查询 git：确认由谁记录，有无被删除',
        'zh-Hant': '同時查詢 git：確認由誰記錄，有無被刪除',
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
    {
      name: 'cache',
      text: {
        en: 'look only at files that changed since an earlier check with --cache',
        'zh-Hans': '只检查自上次使用 --cache 检查以来有变化的文件',
        'zh-Hant': '只檢查自上次使用 --cache 檢查以來有變化的檔案',
      },
    },
    config,
    today,
    ...common,
  ],
  examples: [
    'tally check',
    'tally check --since HEAD --format markdown',
    'tally check checklist.md --format concise',
    'tally check --fix-dry-run',
    'tally check --lang zh-Hans --fail-on warning',
  ],
};
