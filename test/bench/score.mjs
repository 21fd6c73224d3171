// Scores the reading against labelled phrases, through the command itself.
// usage: npm run score -- PHRASES.jsonl [--doubtful] [--misses N]
// A line is {id, kind: "kpi" | "deadline" | "owner" | "vagueness", text, expect, doubt?}. Doubtful ones are left out
// unless asked for. Prints a table, then each miss with what was expected and what was read.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const tally = resolve(fileURLToPath(import.meta.url), '../../../bin/tally.js');
const [file, ...flags] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run score -- PHRASES.jsonl [--doubtful]');
  process.exit(2);
}

const near = (a, b) =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.abs(b));

/** By kind of phrase: the command's word for it, and whether a reading is wholly right. */
const kinds = {
  kpi: {
    command: 'kpi',
    right: (expect, read) =>
      read.quantified === expect.quantified &&
      read.targets.length === expect.targets.length &&
      expect.targets.every((target, index) => {
        const found = read.targets[index];
        const comparator = target.comparator === 'range' ? 'between' : target.comparator;
        return (
          found.comparator === comparator &&
          near(found.value, target.value) &&
          near(found.value2, target.value2) &&
          (target.baseline === undefined || near(found.from, target.baseline))
        );
      }),
    brief: (read) =>
      read.targets
        .map(
          (t) => `${t.comparator} ${t.value}${t.value2 === undefined ? '' : `..${t.value2}`} ${t.unit} [${t.metric}]`,
        )
        .join('; ') || '-',
  },
  deadline: {
    command: 'deadline',
    right: (expect, read) =>
      read.kind === expect.kind &&
      read.due === expect.due &&
      (expect.due_month_day === undefined || read.monthDay === expect.due_month_day),
    brief: (read) => `${read.kind} ${read.due ?? read.monthDay ?? '-'}`,
  },
  owner: {
    command: 'owner',
    right: (expect, read) => read.single === expect.single && read.owners.length === expect.count,
    brief: (read) => read.owners.map(({ name }) => name).join(' | ') || '-',
  },
  vagueness: {
    command: 'statement',
    right: (expect, read) => read.vague === expect.vague,
    brief: (read) => `${read.vague ? 'vague' : 'specific'} ${read.terms?.join(', ') ?? ''}`,
  },
};

const phrases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line))
  .filter(({ doubt }) => !doubt || flags.includes('--doubtful'));

const misses = [];
console.log('| kind | phrases | right | % |\n|---|---|---|---|');
for (const [kind, { command, right, brief }] of Object.entries(kinds)) {
  const asked = phrases.filter((phrase) => phrase.kind === kind);
  const input = asked.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')).join('\n');
  const { stdout } = spawnSync(process.execPath, [tally, 'parse', command, '--format', 'jsonl'], {
    input,
    encoding: 'utf8',
  });
  const readings = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const wrong = asked.filter(({ expect }, index) => !right(expect, readings[index]));
  for (const phrase of wrong)
    misses.push({
      ...phrase,
      read: brief(readings[asked.indexOf(phrase)]),
      wanted: kind === 'vagueness' ? String(phrase.expect.vague) : brief(normal(phrase.expect)),
    });
  const good = asked.length - wrong.length;
  console.log(`| ${kind} | ${asked.length} | ${good} | ${((100 * good) / Math.max(1, asked.length)).toFixed(1)} |`);
}
for (const { id, kind, text, wanted, read } of misses)
  console.log(`\n${id} ${kind}: ${text}\n  wanted ${wanted}\n  read   ${read}`);

/** A label with the names of a reading. */
function normal(expect) {
  return {
    targets: expect.targets ?? [],
    kind: expect.kind,
    due: expect.due,
    monthDay: expect.due_month_day,
    owners: (expect.names ?? []).map((name) => ({ name })),
  };
}
