/** Completion scripts for shells, from the commands' own descriptions. Pure text: nothing is asked while somebody types. */
import { say } from '../messages/say.js';
import type { Language, Text } from '../model/language.js';

/** A command as a shell may complete it. */
export interface Completable {
  readonly name: string;
  readonly summary: Text;
  /** Words that may stand in the first place, such as the names of rules. */
  readonly words: readonly string[];
  readonly options: readonly {
    readonly name: string;
    readonly short?: string;
    readonly value?: string;
    readonly choices?: readonly string[];
    readonly text: Text;
  }[];
}

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

export function completion(shell: Shell, commands: readonly Completable[], language: Language): string {
  return { bash, zsh, fish }[shell](commands, language);
}

/** For a word in single quotes of any of the shells. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function flags({ options }: Completable): string[] {
  return [
    ...options.flatMap(({ name, short }) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]),
    '--help',
  ];
}

/** Options with fixed values: `--format|-f`, then its values. Of any other option with a value files are offered. */
function valued(command: Completable): { readonly pattern: string; readonly choices: readonly string[] | null }[] {
  return command.options.flatMap(({ name, short, value, choices }) => {
    if (value === undefined) return [];
    return [
      { pattern: [`--${name}`, ...(short === undefined ? [] : [`-${short}`])].join('|'), choices: choices ?? null },
    ];
  });
}

function bash(commands: readonly Completable[]): string {
  const cases = commands.map((command) => {
    const values = valued(command).map(({ pattern, choices }) => {
      const answer =
        choices === null ? 'compgen -f -- "$current"' : `compgen -W ${quoted(choices.join(' '))} -- "$current"`;
      return `        ${pattern}) mapfile -t COMPREPLY < <(${answer}); return ;;\n`;
    });
    return `    ${command.name})
      case "$previous" in
${values.join('')}      esac
      flags=${quoted(flags(command).join(' '))}
      words=${quoted(command.words.join(' '))} ;;
`;
  });
  return `# bash completion of tally; in ~/.bashrc: eval "$(tally completion bash)"
_tally() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} flags='' words=''
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W ${quoted([...commands.map(({ name }) => name), '--help', '--version'].join(' '))} -- "$current")
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('')}  esac
  if [[ $current == -* ]]; then mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$current")
  elif [[ -n $words ]] && ((COMP_CWORD == 2)); then mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  else mapfile -t COMPREPLY < <(compgen -f -- "$current"); fi
}
complete -o filenames -F _tally tally tallystick
`;
}

function zsh(commands: readonly Completable[], language: Language): string {
  const described = (text: Text) =>
    say(text, language)
      .replace(/[[\]:\\]/g, '\\$&')
      .replaceAll('`', '');
  const names = commands.map(({ name, summary }) => quoted(`${name}:${described(summary)}`));
  const cases = commands.map((command) => {
    const specs = command.options.map(({ name, short, value, choices, text }) => {
      const action =
        value === undefined
          ? ''
          : `:${value.replace(/[[\]:]/g, '\\$&')}:${choices === undefined ? '_files' : `(${choices.join(' ')})`}`;
      const body = `[${described(text)}]${action}`;
      return short === undefined
        ? quoted(`--${name}${body}`)
        : `'(-${short} --${name})'{-${short},--${name}}${quoted(body)}`;
    });
    const first = command.words.length === 0 ? [] : [quoted(`1:word:(${command.words.join(' ')})`)];
    return `    ${command.name}) _arguments ${[...specs, "'--help'", ...first, "'*:file:_files'"].join(' ')} ;;\n`;
  });
  return `#compdef tally tallystick
# zsh completion of tally; in ~/.zshrc, after compinit: eval "$(tally completion zsh)"
_tally() {
  local -a commands=(${names.join(' ')})
  if ((CURRENT == 2)); then _describe command commands; return; fi
  local name=$words[2]
  shift words; ((CURRENT--))
  case $name in
${cases.join('')}  esac
}
compdef _tally tally tallystick
`;
}

function fish(commands: readonly Completable[], language: Language): string {
  const lines = commands.flatMap((command) => {
    const here = `complete -c tally -n '__fish_seen_subcommand_from ${command.name}'`;
    return [
      `complete -c tally -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(say(command.summary, language))}`,
      ...(command.words.length === 0 ? [] : [`${here} -f -a ${quoted(command.words.join(' '))}`]),
      ...command.options.map(({ name, short, value, choices, text }) => {
        const flag = `-l ${name}${short === undefined ? '' : ` -s ${short}`}`;
        const given = value === undefined ? '' : choices === undefined ? ' -r' : ` -x -a ${quoted(choices.join(' '))}`;
        return `${here} ${flag}${given} -d ${quoted(say(text, language))}`;
      }),
    ];
  });
  return `# fish completion of tally: tally completion fish > ~/.config/fish/completions/tally.fish\n${lines.join('\n')}\n`;
}
