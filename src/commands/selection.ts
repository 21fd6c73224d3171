/** Which changes a command line asks for, and whether they make the run fail. */
import type { LoggedChange } from '../history/change-log.js';
import { normalise } from '../language/normal.js';
import { cliMessages } from '../messages/cli.js';
import { type Change, type ChangeClass, changeClasses, type Gravity, gravityLevels } from '../model/results.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';

/** A test for changes by the options of `log` and `diff`. What has no commit has no author and no date. */
export function selectionOf(invocation: Invocation): (change: Change & Partial<LoggedChange>) => boolean {
  const tests = [
    byId(optionText(invocation, 'id')),
    byOwner(optionText(invocation, 'owner')),
    byField(optionText(invocation, 'field')),
    byClass(optionText(invocation, 'class')),
    byGravity(optionText(invocation, 'gravity')),
    byAuthor(optionText(invocation, 'author')),
    byDay(optionText(invocation, 'since'), optionText(invocation, 'until')),
  ].filter((test) => test !== null);
  return (change) => tests.every((test) => test(change));
}

type Test = ((change: Change & Partial<LoggedChange>) => boolean) | null;

function byId(id: string | undefined): Test {
  if (id === undefined) return null;
  return (change) =>
    change.id === id ||
    change.ref === id ||
    change.field.split('/').includes(id) ||
    (change.includes?.includes(id) ?? false);
}

/** The owner now, and both where it is the owner that changed. `王总监` is found in `王总监(甲方)`. */
function byOwner(owner: string | undefined): Test {
  if (owner === undefined) return null;
  const wanted = folded(owner);
  return ({ class: name, owner: now, from, to }) =>
    [now, ...(name === 'owner-changed' ? [from, to] : [])].some((text) => folded(text ?? '').includes(wanted));
}

function byField(field: string | undefined): Test {
  return field === undefined ? null : (change) => change.field.split('/').includes(field);
}

/** Whole names, or their first words: `target` is all of `target-…`. */
function byClass(written: string | undefined): Test {
  if (written === undefined) return null;
  const wanted = new Set<ChangeClass>();
  for (const word of written.split(',').map((text) => text.trim())) {
    const found = changeClasses.filter((name) => name === word || name.startsWith(`${word}-`));
    if (found.length === 0) {
      const choices = changeClasses.join(', ');
      throw new UsageError(cliMessages.badChoice, { name: '--class', value: word, choices });
    }
    for (const name of found) wanted.add(name);
  }
  return (change) => wanted.has(change.class);
}

function byGravity(gravity: string | undefined): Test {
  return gravity === undefined ? null : (change) => change.gravity === gravity;
}

function byAuthor(author: string | undefined): Test {
  if (author === undefined) return null;
  const wanted = folded(author);
  return (change) => [change.author, change.email].some((text) => folded(text ?? '').includes(wanted));
}

/** Days are those of the author's own clock. */
function byDay(since: string | undefined, until: string | undefined): Test {
  if (since === undefined && until === undefined) return null;
  return ({ date = '' }) => date.slice(0, 10) >= (since ?? '') && date.slice(0, 10) <= (until ?? '9999');
}

function folded(text: string): string {
  return normalise(text).text.toLowerCase();
}

/** Whether there is a change as grave as `--fail-on` says. */
export function failsOn(changes: readonly Change[], invocation: Invocation): boolean {
  const failOn = optionText(invocation, 'fail-on') ?? 'never';
  const limit = gravityLevels.indexOf(failOn as Gravity);
  return changes.some(({ gravity }) => gravityLevels.indexOf(gravity) <= limit);
}
