/** What the `commit-msg` hook asks: a commit that changes what was agreed says why. */
import { readMessage } from '../history/commit-message.js';
import { readNamed } from '../io/beside.js';
import { type Repository, resolveRevision } from '../io/git.js';
import { setting } from '../io/hooks.js';
import { hookMessages } from '../messages/hook.js';
import type { Change } from '../model/results.js';
import { shorten } from '../text/shorten.js';
import { changedIn } from './changed.js';
import { UsageError } from './fault.js';
import { failures, note } from './notes.js';
import type { Invocation } from './spec.js';
import { openSession } from './workspaces.js';

/** More changes than these are counted, not listed. */
const mostListed = 5;

/** 1 where a major change of agreed things is staged and the message in `file` gives no reason. */
export async function checkMessage(file: string, invocation: Invocation): Promise<number> {
  const source = readNamed(file);
  if ('reason' in source) throw new UsageError(failures[source.reason], { file });
  const staged: Invocation = { positionals: [], options: { ...invocation.options, staged: true } };
  const session = await openSession(staged);
  const repository = session.loaded[0]?.opened.held?.repository;
  if (repository === undefined || isMerge(repository)) return 0;
  if (givesReason(source.text, setting(repository, 'core.commentChar'))) return 0;
  const major: Change[] = [];
  for (const loaded of session.loaded) {
    const { changes } = await changedIn(loaded, session, staged);
    major.push(
      ...changes.filter(({ gravity, field, kind }) => gravity === 'major' && !(field === '' && kind === 'added')),
    );
  }
  if (major.length === 0) return 0;
  note(hookMessages.noReason, session.language, { n: major.length });
  for (const change of major.slice(0, mostListed))
    note(hookMessages.change, session.language, { change: told(change) });
  note(hookMessages.howToReason, session.language);
  return 1;
}

/** What both parents have was reasoned for where it was made. */
function isMerge(repository: Repository): boolean {
  return resolveRevision(repository, 'MERGE_HEAD').state === 'commit';
}

/** A revert says which commit it takes back; what will be squashed is reasoned for where it goes. */
function givesReason(text: string, commentChar: string | null): boolean {
  const message = withoutComments(text, commentChar === null || commentChar === 'auto' ? '#' : commentChar);
  const { reason, reverts, subject } = readMessage(message);
  return reason !== null || reverts !== null || /^(?:fixup|squash|amend)! /.test(subject);
}

/** The message without git's own lines, and without the diff of `commit --verbose`. */
function withoutComments(text: string, mark: string): string {
  const [message = ''] = text.split(`${mark} ------------------------ >8 ------------------------`);
  return message
    .split('\n')
    .filter((line) => !line.startsWith(mark))
    .join('\n');
}

function told({ field, from, to }: Change): string {
  return `${field}: ${shorten(from ?? '—')} → ${shorten(to ?? '—')}`;
}
