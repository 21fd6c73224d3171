/** A command line means the same whether it is peeked at or read by commander. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type CommandSpec, type Invocation, type OptionSpec, peek } from '../../src/commands/spec.js';
import { specs } from '../../src/commands/specs.js';

const seen: { invocation: Invocation | null } = { invocation: null };

/** Stands in for every command: says how it was called and does nothing. */
async function record(invocation: Invocation): Promise<number> {
  seen.invocation = invocation;
  return 0;
}
for (const { name } of specs) {
  const run = `run-${name}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  vi.doMock(`../../src/commands/${name}.js`, () => ({ [run]: record }));
}
const { runProgram } = await import('../../src/cli.js');

beforeEach(() => {
  seen.invocation = null;
});

const texts = [
  'a.yaml',
  '清单',
  '',
  '-',
  'a b',
  '--',
  '-x',
  '-undefined',
  '--format',
  'x=y',
  '2024-07-01',
  '2024-02-30',
  '12',
  '-1',
];

/** One option as somebody may type it: long or short, joined or apart, with a value that fits or does not. */
function typed({ name, short, value, choices = [] }: OptionSpec): fc.Arbitrary<readonly string[]> {
  const long = `--${name}`;
  const forms: fc.Arbitrary<readonly string[]>[] = [fc.constant([long])];
  if (short !== undefined) forms.push(fc.constant([`-${short}`]));
  const given = fc.constantFrom(...texts, ...choices, ...choices, ...choices);
  forms.push(given.map((text) => [`${long}=${text}`]));
  if (value !== undefined) {
    forms.push(given.map((text) => [long, text]));
    if (short !== undefined)
      forms.push(
        given.map((text) => [`-${short}`, text]),
        given.map((text) => [`-${short}${text}`]),
      );
  }
  return fc.oneof(...forms);
}

function lineOf(spec: CommandSpec): fc.Arbitrary<readonly string[]> {
  const words = fc.constantFrom(...texts).map((text): readonly string[] => [text]);
  // Most lines have the words that must be there, or few would be understood.
  const least = spec.arguments.filter((name) => !name.startsWith('[')).map(() => 'a.yaml');
  return fc
    .tuple(fc.constantFrom(least, least, []), fc.array(fc.oneof(words, ...spec.options.map(typed)), { maxLength: 5 }))
    .map(([before, parts]) => [...before, ...parts.flat()]);
}

async function byCommander(spec: CommandSpec, line: readonly string[]): Promise<Invocation | null> {
  seen.invocation = null;
  try {
    await runProgram([spec.name, ...line], '0.0.0');
  } catch {
    return null;
  }
  return seen.invocation;
}

/** Without the options that were not given. */
function given(invocation: Invocation | null): unknown {
  return invocation === null ? null : JSON.parse(JSON.stringify(invocation));
}

/** Peeking leaves it to commander to say that there are too many or too few words: only such a line reads differently. */
function fits({ arguments: names }: CommandSpec, { positionals }: Invocation): boolean {
  const least = names.filter((name) => !name.startsWith('[')).length;
  const most = names.some((name) => name.includes('…')) ? Number.POSITIVE_INFINITY : names.length;
  return positionals.length >= least && positionals.length <= most;
}

describe.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
  test('what peeking understands, commander reads alike', async () => {
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(lineOf(spec), async (line) => {
        const peeked = peek(spec, line);
        if (peeked === null || !fits(spec, peeked)) return;
        understood++;
        expect(given(await byCommander(spec, line))).toEqual(given(peeked));
      }),
      { numRuns: 300 },
    );
    expect(understood).toBeGreaterThan(3);
  });
});

test('plain lines are understood without commander', () => {
  const check = specs.find(({ name }) => name === 'check');
  expect(check).toBeDefined();
  if (check === undefined) return;
  expect(peek(check, ['a.yaml', '--format', 'json', '-q', '--today=2024-07-01'])).toEqual({
    positionals: ['a.yaml'],
    options: { format: ['json'], quiet: true, today: '2024-07-01' },
  });
  for (const line of [
    ['--help'],
    ['--frmat', 'json'],
    ['--form', 'json'],
    ['--today', 'soon'],
    ['--', 'a'],
    ['-undefined'],
  ])
    expect(peek(check, line)).toBeNull();
});
