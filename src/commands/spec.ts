import type { Text } from '../model/language.js';

/** How a value on the command line is read; anything else is a usage error that says what would be right. */
export type ValueType = 'text' | 'day' | 'count';

/** One flag. The same name means the same thing in every command that has it. */
export interface OptionSpec {
  /** Without dashes: `max-warnings`. */
  readonly name: string;
  readonly short?: string;
  /** Placeholder of the value (`FILE`; `[ID]` may be left out); a flag without one is a switch. */
  readonly value?: string;
  readonly type?: ValueType;
  readonly choices?: readonly string[];
  /** May be given several times, its choices also as `CHOICE:FILE`. */
  readonly repeats?: true;
  readonly text: Text;
}

export type CommandGroup = 'check' | 'manage' | 'edit' | 'history' | 'learn';

export interface CommandSpec {
  readonly name: string;
  readonly group: CommandGroup;
  /** As in help: `[PATH…]`, `RULE`, `[TEXT…]`. `…` repeats, brackets make optional. */
  readonly arguments: readonly string[];
  readonly summary: Text;
  readonly options: readonly OptionSpec[];
  /** Command lines that are run by a test. */
  readonly examples: readonly string[];
}

/** `true` for a switch, a list for an option that may be given several times. */
export type OptionValue = string | true | readonly string[];

/** Arguments as read: positionals, and options by name. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, OptionValue | undefined>>;
}

/** The text of an option, or undefined when it was not given. */
export function optionText(invocation: Invocation, name: string): string | undefined {
  const value = invocation.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The texts of an option that may be given several times, in order. */
export function optionTexts(invocation: Invocation, name: string): readonly string[] {
  return listed(invocation.options[name]);
}

/**
 * Reads plain command lines without loading commander: known flags spelt out, values of the right type.
 * Anything else (help, a typo, an abbreviation, a bad value) gives null and is left to commander, which explains.
 */
export function peek(spec: CommandSpec, argv: readonly string[]): Invocation | null {
  const options: Record<string, OptionValue> = {};
  const positionals: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (!word.startsWith('-') || word === '-') {
      positionals.push(word);
      continue;
    }
    const [, name, joined] = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(word) ?? [];
    const option = spec.options.find(
      (candidate) => candidate.name === name || (candidate.short !== undefined && `-${candidate.short}` === word),
    );
    if (option === undefined || option.value?.startsWith('[') === true) return null;
    // `--x` and `--no-x` undo each other.
    delete options[option.name.startsWith('no-') ? option.name.slice(3) : `no-${option.name}`];
    if (option.value === undefined) {
      if (joined !== undefined) return null;
      options[option.name] = true;
      continue;
    }
    const value = joined ?? argv[++i];
    if (value === undefined || (joined === undefined && value.startsWith('-')) || !accepts(option, value)) return null;
    options[option.name] = option.repeats === true ? [...listed(options[option.name]), value] : value;
  }
  return { positionals, options };
}

function listed(value: OptionValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a value is of the option's type and among its choices. */
export function accepts(option: OptionSpec, value: string): boolean {
  if (option.choices !== undefined) {
    const choice = option.repeats === true ? value.replace(/:.+$/s, '') : value;
    return option.choices.includes(choice);
  }
  if (option.type === 'count') return /^\d{1,9}$/.test(value);
  if (option.type === 'day')
    return (
      /^\d{4}-\d{2}-\d{2}$/.test(value) &&
      !Number.isNaN(Date.parse(value)) &&
      new Date(value).toISOString().startsWith(value)
    );
  return true;
}
