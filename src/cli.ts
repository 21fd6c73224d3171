/** Arguments → command → exit code, for every line that `main` did not answer at once. Commander does the parsing. */
import { Command, CommanderError, Help, Option } from 'commander';
import { UsageError } from './commands/fault.js';
import { common } from './commands/options.js';
import {
  accepts,
  type CommandGroup,
  type CommandSpec,
  type Invocation,
  type OptionSpec,
  type OptionValue,
} from './commands/spec.js';
import { specs } from './commands/specs.js';
import { terminalColumns, writeError, writeOut } from './io/output.js';
import { cliMessages } from './messages/cli.js';
import { chooseLanguage, languageFlag } from './messages/language.js';
import { say } from './messages/say.js';
import type { Language, MessageData, Text } from './model/language.js';
import { width, wrap } from './text/width.js';

type Run = (invocation: Invocation) => Promise<number>;

/** Where each command lives; loaded when it is called. */
const runs: Readonly<Record<string, () => Promise<Run>>> = {
  check: async () => (await import('./commands/check.js')).runCheck,
  match: async () => (await import('./commands/match.js')).runMatch,
  gap: async () => (await import('./commands/gap.js')).runGap,
  review: async () => (await import('./commands/review.js')).runReview,
  agenda: async () => (await import('./commands/agenda.js')).runAgenda,
  remind: async () => (await import('./commands/remind.js')).runRemind,
  report: async () => (await import('./commands/report.js')).runReport,
  log: async () => (await import('./commands/log.js')).runLog,
  diff: async () => (await import('./commands/diff.js')).runDiff,
  show: async () => (await import('./commands/show.js')).runShow,
  versions: async () => (await import('./commands/versions.js')).runVersions,
  record: async () => (await import('./commands/record.js')).runRecord,
  set: async () => (await import('./commands/set.js')).runSet,
  release: async () => (await import('./commands/release.js')).runRelease,
  completion: async () => (await import('./commands/completion.js')).runCompletion,
  doctor: async () => (await import('./commands/doctor.js')).runDoctor,
  hook: async () => (await import('./commands/hook.js')).runHook,
  baseline: async () => (await import('./commands/baseline.js')).runBaseline,
  add: async () => (await import('./commands/add.js')).runAdd,
  link: async () => (await import('./commands/link.js')).runLink,
  close: async () => (await import('./commands/close.js')).runClose,
  ids: async () => (await import('./commands/ids.js')).runIds,
  renumber: async () => (await import('./commands/renumber.js')).runRenumber,
  reassign: async () => (await import('./commands/reassign.js')).runReassign,
  rollover: async () => (await import('./commands/rollover.js')).runRollover,
  lessons: async () => (await import('./commands/lessons.js')).runLessons,
  sign: async () => (await import('./commands/sign.js')).runSign,
  signoffs: async () => (await import('./commands/signoffs.js')).runSignoffs,
  'confirm-sheet': async () => (await import('./commands/confirm-sheet.js')).runConfirmSheet,
  import: async () => (await import('./commands/import.js')).runImport,
  export: async () => (await import('./commands/export.js')).runExport,
  init: async () => (await import('./commands/init.js')).runInit,
  parse: async () => (await import('./commands/parse.js')).runParse,
  rules: async () => (await import('./commands/rules.js')).runRules,
  explain: async () => (await import('./commands/explain.js')).runExplain,
  schema: async () => (await import('./commands/schema.js')).runSchema,
};

const groupTitles: Readonly<Record<CommandGroup, Text>> = {
  check: cliMessages.groupCheck,
  manage: cliMessages.groupManage,
  edit: cliMessages.groupEdit,
  history: cliMessages.groupHistory,
  learn: cliMessages.groupLearn,
};

/** Runs a command line; gives the exit code. Usage errors are thrown as `UsageError`. */
export async function runProgram(argv: readonly string[], version: string): Promise<number> {
  const language = chooseLanguage(languageFlag(argv), process.env, null);
  let code = 0;
  const program = base(new Command('tally'), language)
    .version(version, '-V, --version', say(cliMessages.versionOption, language))
    .description(say(cliMessages.tagline, language))
    .addHelpText('after', `\n${say(cliMessages.moreHelp, language)}`);
  for (const spec of specs) {
    const command = commandOf(program, spec, language).action(async (...given: unknown[]) => {
      const run = await runs[spec.name]?.();
      if (run !== undefined) code = await run(invocationOf(spec, given));
    });
    program.addCommand(command);
  }
  if (argv.length === 0) {
    writeOut(program.helpInformation());
    return 0;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw usageError(error, program, argv, language);
  }
  return code;
}

/** The settings that program and commands share: help that aligns Chinese, no exits, no English of commander's own. */
function base(command: Command, language: Language): Command {
  const t = (text: Text): string => say(text, language);
  return command
    .exitOverride()
    .helpOption('-h, --help', t(cliMessages.helpOption))
    .helpCommand(false)
    .configureOutput({ writeOut, writeErr: writeError, outputError: () => {} })
    .configureHelp({
      displayWidth: width,
      boxWrap: (text, columns) => wrap(text, columns).join('\n'),
      helpWidth: terminalColumns() ?? 100,
      minWidthToWrap: 20,
      showGlobalOptions: false,
      styleTitle: (title) => t(titles[title] ?? { en: title, 'zh-Hans': title, 'zh-Hant': title }),
      subcommandTerm: (child) => `${child.name()} ${child.usage().replace('[options]', '')}`.replace(/ +/g, ' ').trim(),
      optionDescription: (option) => option.description,
      formatItemList: (heading, items, helper) => Help.prototype.formatItemList.call(helper, heading, items, helper),
    });
}

const titles: Readonly<Record<string, Text>> = {
  'Usage:': cliMessages.usage,
  'Arguments:': cliMessages.arguments,
  'Options:': cliMessages.options,
};

function commandOf(program: Command, spec: CommandSpec, language: Language): Command {
  const command = base(program.createCommand(spec.name), language)
    .summary(say(spec.summary, language))
    .description(say(spec.summary, language))
    .usage(['[options]', ...spec.arguments].join(' '))
    .helpGroup(say(groupTitles[spec.group], language));
  for (const argument of spec.arguments)
    command.argument(argument.replace(/^\[(.*)…\]$/, '[$1...]').replace(/^(\w+)$/, '<$1>'));
  for (const option of spec.options) {
    const shared = common.includes(option);
    command.addOption(
      optionOf(option, language).helpGroup(say(shared ? cliMessages.commonOptions : cliMessages.options, language)),
    );
  }
  const examples = spec.examples.map((example) => `  ${example}`).join('\n');
  return command.addHelpText('after', `\n${say(cliMessages.examples, language)}\n${examples}`);
}

function optionOf(spec: OptionSpec, language: Language): Option {
  const short = spec.short === undefined ? '' : `-${spec.short}, `;
  const value = spec.value === undefined ? '' : spec.value.startsWith('[') ? ` ${spec.value}` : ` <${spec.value}>`;
  const choices = spec.choices === undefined ? '' : ` (${spec.choices.join(' | ')})`;
  const option = new Option(`${short}--${spec.name}${value}`, say(spec.text, language) + choices);
  if (spec.value === undefined) return option;
  return option.argParser((given: string, before: unknown) => {
    const value = checked(spec, given);
    return spec.repeats === true ? [...(Array.isArray(before) ? before : []), value] : value;
  });
}

function checked(spec: OptionSpec, value: string): string {
  if (accepts(spec, value)) return value;
  const data = { name: `--${spec.name}`, value, choices: spec.choices?.join(', ') ?? '' };
  throw new UsageError(
    spec.choices !== undefined
      ? cliMessages.badChoice
      : spec.type === 'day'
        ? cliMessages.badDay
        : cliMessages.badCount,
    data,
  );
}

/** What commander gave an action (arguments, options, command) as an invocation. */
function invocationOf(spec: CommandSpec, given: readonly unknown[]): Invocation {
  const positionals = given
    .slice(0, spec.arguments.length)
    .flat()
    .filter((word) => typeof word === 'string');
  const values = given[spec.arguments.length] as Readonly<Record<string, OptionValue | false | undefined>>;
  const options: Record<string, OptionValue | undefined> = {};
  for (const { name } of spec.options) {
    // Commander keeps `--no-x` as x being false, where x may be an option of its own.
    const value = values[name.replace(/^no-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    if (name.startsWith('no-')) options[name] = value === false ? true : undefined;
    else options[name] = value === false ? undefined : value;
  }
  return { positionals, options };
}

/** Commander's usage error in our words and the reader's language. */
function usageError(error: CommanderError, program: Command, argv: readonly string[], language: Language): UsageError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggested = /Did you mean ([^?]+?)\??\)/.exec(error.message)?.[1];
  const hint = suggested === undefined ? '' : say(cliMessages.didYouMean, language, { name: suggested });
  const command = program.commands.find((candidate) => argv.includes(candidate.name()))?.name() ?? '';
  const usage = quoted.includes('<') ? quoted : `${quoted} …`;
  const known: Readonly<Record<string, readonly [Text, MessageData]>> = {
    'commander.unknownOption': [cliMessages.unknownOption, { name: quoted, hint }],
    'commander.unknownCommand': [cliMessages.unknownCommand, { name: quoted, hint }],
    'commander.optionMissingArgument': [cliMessages.missingValue, { name: quoted.replace(/ <.*/, ''), usage }],
    'commander.missingArgument': [cliMessages.missingArgument, { command, name: quoted }],
    'commander.excessArguments': [cliMessages.tooManyArguments, { command }],
  };
  const [text, data] = known[error.code] ?? [
    { en: error.message, 'zh-Hans': error.message, 'zh-Hant': error.message },
    {},
  ];
  return new UsageError(text, data);
}
