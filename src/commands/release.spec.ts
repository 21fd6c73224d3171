/** The commands about versions, as data. */
import { common, config, format } from './options.js';
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
