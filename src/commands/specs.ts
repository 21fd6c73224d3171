/** Every command as data: what help shows and commander parses. What a command does is in the file of its name. */
import { gapGroupings } from '../model/results.js';
import { checkSpec } from './check.spec.js';
import { addColumns, dryRun, editSpecs } from './edit.spec.js';
import { exportSpec, importSpec } from './exchange.spec.js';
import { diffSpec, logSpec, showSpec } from './history.spec.js';
import { asOf, at, baseline, common, config, format, today } from './options.js';
import { releaseSpec, versionsSpec } from './release.spec.js';
import { agendaSpec, remindSpec, reportSpec, reviewSpec } from './review.spec.js';
import { confirmSheetSpec, signoffsSpec, signSpec } from './signoff.spec.js';
import type { CommandSpec } from './spec.js';

const match: CommandSpec = {
  name: 'match',
  group: 'check',
  arguments: ['[PATH…]'],
  summary: {
    en: 'how well each need is met by its goals, and which goals serve no need',
    'zh-Hans': '需求与目标的匹配情况，以及无对应需求的目标',
    'zh-Hant': '需求與目標的匹配情況，以及無對應需求的目標',
  },
  options: [
    format('table', 'json'),
    {
      name: 'smart',
      value: '[ID]',
      text: {
        en: 'goals, or the goal ID, by the five questions of SMART, with the evidence',
        'zh-Hans': '按 SMART 五问逐项给出答案和依据(全部目标，或指定编号的目标)',
        'zh-Hant': '按 SMART 五問逐項給出答案和依據(全部目標，或指定編號的目標)',
      },
    },
    {
      name: 'apply',
      value: '[GOAL=NEED]',
      text: {
        en: 'write a suggested link: the one named, or the one chosen at a terminal',
        'zh-Hans': '写入一条建议的对应关系：指定的，或在终端中选择的',
        'zh-Hant': '寫入一條建議的對應關係：指定的，或在終端機中選擇的',
      },
    },
    addColumns,
    dryRun,
    failOnUnmatched(),
    at,
    asOf,
    config,
    today,
    ...common,
  ],
  examples: ['tally match', 'tally match --format json', 'tally match --smart'],
};

const gap: CommandSpec = {
  name: 'gap',
  group: 'check',
  arguments: ['[PATH…]'],
  summary: {
    en: 'where we are short: coverage, actual against target, what is overdue',
    'zh-Hans': '差距：覆盖情况、实际与目标对比、逾期事项',
    'zh-Hant': '差距：覆蓋情況、實際與目標對比、逾期事項',
  },
  options: [
    format('table', 'json'),
    {
      name: 'by',
      value: 'WHAT',
      choices: gapGroupings,
      text: { en: 'in groups', 'zh-Hans': '按何分组', 'zh-Hant': '按何分組' },
    },
    {
      name: 'trend',
      text: {
        en: 'how attainment and coverage went over the history of the repository, and which dates slipped',
        'zh-Hans': '按仓库历史显示达成率、覆盖率的走势和延期次数',
        'zh-Hant': '按儲存庫歷史顯示達成率、覆蓋率的走勢和延期次數',
      },
    },
    failOnBehind(),
    at,
    asOf,
    config,
    today,
    ...common,
  ],
  examples: ['tally gap', 'tally gap --today 2024-08-01', 'tally gap --at HEAD', 'tally gap --by owner'],
};

const baselineSpec: CommandSpec = {
  name: 'baseline',
  group: 'manage',
  arguments: [],
  summary: {
    en: 'accept the faults of today, so that check fails only on new ones',
    'zh-Hans': '把现有问题登记为存量问题，check 只对新问题失败',
    'zh-Hant': '把現有問題登記為存量問題，check 只對新問題失敗',
  },
  options: [
    format('text', 'json'),
    {
      name: 'prune',
      text: {
        en: 'accept nothing more; take out what is gone',
        'zh-Hans': '不新增，只移除已不存在的存量问题',
        'zh-Hant': '不新增，只移除已不存在的存量問題',
      },
    },
    baseline,
    config,
    today,
    ...common,
  ],
  examples: ['tally baseline', 'tally baseline --prune'],
};

const hook: CommandSpec = {
  name: 'hook',
  group: 'manage',
  arguments: ['ACTION', '[FILE]'],
  summary: {
    en: 'put tally into git’s own hooks or take it out again (install, uninstall); check a commit message (commit-msg FILE)',
    'zh-Hans': '在 git 钩子中安装或卸载 tally(install、uninstall)；检查提交说明(commit-msg FILE)',
    'zh-Hant': '在 git 掛鉤中安裝或移除 tally(install、uninstall)；檢查提交說明(commit-msg FILE)',
  },
  options: [
    {
      name: 'commit-msg',
      text: {
        en: 'install the hook that asks for a "Reason:" of major changes too',
        'zh-Hans': '同时安装提交说明钩子：重大变更须写明“原因：”',
        'zh-Hant': '同時安裝提交說明掛鉤：重大變更須寫明「原因：」',
      },
    },
    ...common,
  ],
  examples: ['tally hook install', 'tally hook install --commit-msg', 'tally hook uninstall'],
};

const doctor: CommandSpec = {
  name: 'doctor',
  group: 'learn',
  arguments: ['[PATH…]'],
  summary: {
    en: 'what tally sees here: versions, settings, which files it reads and why not others, git, hooks',
    'zh-Hans': '查看 tally 的运行环境：版本、设置、读取了哪些文件及未读取的原因、git 和钩子',
    'zh-Hant': '檢視 tally 的執行環境：版本、設定、讀取了哪些檔案及未讀取的原因、git 和掛鉤',
  },
  options: [format('text', 'json'), config, ...common],
  examples: ['tally doctor', 'tally doctor --format json'],
};

const completion: CommandSpec = {
  name: 'completion',
  group: 'learn',
  arguments: ['SHELL'],
  summary: {
    en: 'a script that lets bash, zsh or fish complete commands and options',
    'zh-Hans': '输出 bash、zsh 或 fish 的命令补全脚本',
    'zh-Hant': '輸出 bash、zsh 或 fish 的命令補全腳本',
  },
  options: [...common],
  examples: ['tally completion bash'],
};

const parse: CommandSpec = {
  name: 'parse',
  group: 'learn',
  arguments: ['KIND', '[TEXT…]'],
  summary: {
    en: 'how tally reads a phrase (kpi, deadline, owner, statement) or a whole document',
    'zh-Hans': '查看 tally 如何理解一句话(kpi、deadline、owner、statement)或整份文档(document)',
    'zh-Hant': '查看 tally 如何理解一句話(kpi、deadline、owner、statement)或整份文件(document)',
  },
  options: [format('text', 'json', 'jsonl'), today, config, ...common],
  examples: ['tally parse kpi 新签合同数≥100家', 'tally parse deadline "end of Q3 2024" --format json'],
};

const rules: CommandSpec = {
  name: 'rules',
  group: 'learn',
  arguments: [],
  summary: { en: 'list the rules', 'zh-Hans': '列出全部规则', 'zh-Hant': '列出全部規則' },
  options: [format('table', 'json'), config, ...common],
  examples: ['tally rules'],
};

const explain: CommandSpec = {
  name: 'explain',
  group: 'learn',
  arguments: ['RULE'],
  summary: {
    en: 'what a rule asks, why, and what good looks like',
    'zh-Hans': '说明一条规则：要求什么、为什么、正确写法',
    'zh-Hant': '說明一條規則：要求什麼、為什麼、正確寫法',
  },
  options: [...common],
  examples: ['tally explain owner-single'],
};

const schema: CommandSpec = {
  name: 'schema',
  group: 'learn',
  arguments: ['[KIND]'],
  summary: {
    en: 'print a JSON Schema: checklist, progress, signoffs, tally (settings), check-result',
    'zh-Hans': '输出 JSON Schema：checklist、progress、signoffs、tally(设置)、check-result',
    'zh-Hant': '輸出 JSON Schema：checklist、progress、signoffs、tally(設定)、check-result',
  },
  options: [...common],
  examples: ['tally schema checklist'],
};

const init: CommandSpec = {
  name: 'init',
  group: 'manage',
  arguments: ['[FOLDER]'],
  summary: {
    en: 'write settings and a first checklist; never overwrites',
    'zh-Hans': '生成设置文件和第一份清单，不会覆盖已有文件',
    'zh-Hant': '產生設定檔和第一份清單，不會覆寫既有檔案',
  },
  options: [
    {
      name: 'template',
      value: 'FORM',
      choices: ['yaml', 'markdown'],
      text: {
        en: 'form of the checklist (default: yaml)',
        'zh-Hans': '清单的格式(默认 yaml)',
        'zh-Hant': '清單的格式(預設 yaml)',
      },
    },
    ...common,
  ],
  examples: ['tally init demo --lang zh-Hans'],
};

function failOnUnmatched() {
  return {
    name: 'fail-on',
    value: 'STATUS',
    choices: ['unmatched', 'partial', 'never'],
    text: {
      en: 'exit 1 when a need is unmatched, or only partly matched (default: never)',
      'zh-Hans': '有需求未匹配(unmatched)或仅部分匹配(partial)时以 1 退出(默认 never)',
      'zh-Hant': '有需求未匹配(unmatched)或僅部分匹配(partial)時以 1 結束(預設 never)',
    },
  };
}

function failOnBehind() {
  return {
    name: 'fail-on',
    value: 'STATE',
    choices: ['behind', 'overdue', 'never'],
    text: {
      en: 'exit 1 when a goal is overdue or missed, or also behind (default: never)',
      'zh-Hans': '有目标逾期或未达成(overdue)、或落后(behind)时以 1 退出(默认 never)',
      'zh-Hant': '有目標逾期或未達成(overdue)、或落後(behind)時以 1 結束(預設 never)',
    },
  };
}

export const specs: readonly CommandSpec[] = [
  checkSpec,
  match,
  gap,
  reviewSpec,
  agendaSpec,
  remindSpec,
  reportSpec,
  logSpec,
  diffSpec,
  showSpec,
  versionsSpec,
  releaseSpec,
  baselineSpec,
  hook,
  signoffsSpec,
  confirmSheetSpec,
  init,
  ...editSpecs,
  signSpec,
  importSpec,
  exportSpec,
  parse,
  rules,
  explain,
  schema,
  completion,
  doctor,
];
