import { dryRun } from './edit.spec.js';
import { asOf, at, common, config, format, today } from './options.js';
import type { CommandSpec, OptionSpec } from './spec.js';

function period(usual: string): OptionSpec {
  return {
    name: 'period',
    value: 'PERIOD',
    text: {
      en: `week, month, quarter, or a period such as 2024Q3 or 2024-07 (default: this ${usual})`,
      'zh-Hans': `week、month、quarter，或 2024Q3、2024-07 这样的周期(默认 ${usual})`,
      'zh-Hant': `week、month、quarter，或 2024Q3、2024-07 這樣的週期(預設 ${usual})`,
    },
  };
}

const owner: OptionSpec = {
  name: 'owner',
  value: 'NAME',
  text: { en: 'only what this owner answers for', 'zh-Hans': '只看该责任人', 'zh-Hant': '只看該責任人' },
};

const within: OptionSpec = {
  name: 'within',
  value: 'TIME',
  text: {
    en: 'only what is due within this time (14d, 2w, 1m) or late',
    'zh-Hans': '只看该时间内到期(14d、2w、1m)或已逾期的',
    'zh-Hant': '只看該時間內到期(14d、2w、1m)或已逾期的',
  },
};

export const reviewSpec: CommandSpec = {
  name: 'review',
  group: 'check',
  arguments: ['[PATH…]'],
  summary: {
    en: 'the periodic review: what to ask about, and targets against results',
    'zh-Hans': '定期复盘：需要追问的事项，以及目标与实际对照表',
    'zh-Hant': '定期複盤：需要追問的事項，以及目標與實際對照表',
  },
  options: [
    format('table', 'markdown', 'text', 'json'),
    period('month'),
    {
      name: 'since',
      value: 'DATE',
      type: 'day',
      text: {
        en: 'the day of the review before (default: the first day of the period)',
        'zh-Hans': '上次复盘的日期(默认为本期第一天)',
        'zh-Hant': '上次複盤的日期(預設為本期第一天)',
      },
    },
    {
      name: 'interactive',
      short: 'i',
      text: {
        en: 'walk through what is due at a terminal, and record the answers',
        'zh-Hans': '在终端中逐项询问待跟进的事项，并记录答复',
        'zh-Hant': '在終端機中逐項詢問待跟進的事項，並記錄答覆',
      },
    },
    dryRun,
    at,
    asOf,
    config,
    today,
    ...common,
  ],
  examples: ['tally review --period quarter', 'tally review --period 2024Q3 --format text'],
};

export const agendaSpec: CommandSpec = {
  name: 'agenda',
  group: 'check',
  arguments: ['[PATH…]'],
  summary: {
    en: 'open commitments by date and owner, also for a calendar',
    'zh-Hans': '按日期和责任人列出未完成的事项，也可导出到日历',
    'zh-Hant': '按日期和責任人列出未完成的事項，也可匯出到日曆',
  },
  options: [format('table', 'markdown', 'ics', 'json'), owner, within, at, asOf, config, today, ...common],
  examples: ['tally agenda', 'tally agenda --within 14d --format ics'],
};

export const remindSpec: CommandSpec = {
  name: 'remind',
  group: 'check',
  arguments: ['[PATH…]'],
  summary: {
    en: 'the text to send to each owner of what is late, due within 7 days or unsaid',
    'zh-Hans': '按责任人生成提醒文字：已逾期、7天内到期、待更新或待说明的事项',
    'zh-Hant': '按責任人產生提醒文字：已逾期、7天內到期、待更新或待說明的事項',
  },
  options: [format('text', 'json'), owner, within, at, asOf, config, today, ...common],
  examples: ['tally remind', 'tally remind --owner "Mina Sato" --within 2w'],
};

export const reportSpec: CommandSpec = {
  name: 'report',
  group: 'check',
  arguments: ['FORM', '[PATH…]'],
  summary: {
    en: 'finished documents: brief, one page for the person who decides',
    'zh-Hans': '生成文档：brief 为给决策者的一页简报',
    'zh-Hant': '產生文件：brief 為給決策者的一頁簡報',
  },
  options: [format('table', 'markdown', 'html', 'json'), period('quarter'), at, asOf, config, today, ...common],
  examples: ['tally report brief --period 2024Q3', 'tally report brief --format html'],
};
