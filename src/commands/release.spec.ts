/** The commands about versions, as data. */
import { dryRun } from './edit.spec.js';
import { common, config, format, today } from './options.js';
import type { CommandSpec } from './spec.js';

export const versionsSpec: CommandSpec = {
  name: 'versions',
  group: 'history',
  arguments: ['[PATH…]'],
  summary: {
    en: 'the versions of each document: when, by whom, how much changed, and what the next one would be',
    'zh-Hans': '各份清单的版本：何时、由谁发布、变更多少，以及下一个版本号',
    'zh-Hant': '各份清單的版本：何時、由誰發布、變更多少，以及下一個版本號',
  },
  options: [format('table', 'json'), config, ...common],
  examples: ['tally versions', 'tally versions --format json'],
};

export const releaseSpec: CommandSpec = {
  name: 'release',
  group: 'history',
  arguments: ['[STEP]'],
  summary: {
    en: 'write the next version of a document, commit it and tag it ID@1.3.0 (STEP: major, minor or patch; by default what the changes ask for)',
    'zh-Hans':
      '发布清单的下一个版本：写入版本号、提交并打标签 ID@1.3.0(STEP 为 major、minor 或 patch，默认按变更程度决定)',
    'zh-Hant':
      '發布清單的下一個版本：寫入版本號、提交並打標籤 ID@1.3.0(STEP 為 major、minor 或 patch，預設按變更程度決定)',
  },
  options: [
    {
      name: 'document',
      value: 'ID',
      text: {
        en: 'the document, where there are several',
        'zh-Hans': '有多份清单时，指明其中一份',
        'zh-Hant': '有多份清單時，指明其中一份',
      },
    },
    {
      name: 'allow',
      value: 'WHAT',
      text: {
        en: 'release in spite of errors, agreements (still open) or confirmations (missing); commas between several',
        'zh-Hans':
          '即使存在以下情况仍予发布：errors(错误)、agreements(未达成一致)、confirmations(缺少确认)；多个用逗号分隔',
        'zh-Hant':
          '即使存在以下情況仍予發布：errors(錯誤)、agreements(未達成一致)、confirmations(缺少確認)；多個用逗號分隔',
      },
    },
    dryRun,
    format('text', 'json'),
    today,
    config,
    ...common,
  ],
  examples: ['tally release --document east-china --dry-run', 'tally release minor --document east-china --dry-run'],
};
