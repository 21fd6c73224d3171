/** `tally release [STEP]`: the next version of a document, written, committed and tagged. MISSION A5. */

import type { TextChange } from '../edit/apply-plan.js';
import { termsOf } from '../history/agreed-terms.js';
import { digestOf } from '../history/digest.js';
import { nextRelease, unreleased } from '../history/released.js';
import { commitFiles, tagCommit } from '../io/git-write.js';
import { type Rewrite, rewriteFiles } from '../io/work-tree.js';
import { type Step, steps } from '../language/version.js';
import { cliMessages } from '../messages/cli.js';
import { releaseMessages } from '../messages/release.js';
import { say } from '../messages/say.js';
import { under } from '../model/place.js';
import type { Source } from '../model/source.js';
import { json } from '../report/json.js';
import { type Release, releaseText } from '../report/release.js';
import { releaseNotes } from '../report/release-notes.js';
import { type TextPair, unifiedDiff } from '../report/unified.js';
import { deliver } from './deliver.js';
import { documentHistories, type Versioned } from './document-history.js';
import { changesOf, type Planned, told } from './editing.js';
import { UsageError } from './fault.js';
import { noteProblems } from './notes.js';
import { type Candidate, obstaclesOf } from './obstacles.js';
import { commitOf, repositoryAt } from './repository.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

export async function runRelease(invocation: Invocation): Promise<number> {
  const asked = stepOf(invocation);
  const session = await openSession(invocation, []);
  noteProblems(session.problems, session.language);
  const candidate = await candidateOf(asked, session, invocation);
  const planned = planOf(candidate, session);
  const changes = changesOf(planned, session);
  const release = await releaseOf(candidate, session, invocation);
  const isStopped = release.obstacles.some(({ allowed }) => !allowed);
  const isDry = isStopped || invocation.options['dry-run'] === true;
  const revision = isDry ? null : await carryOut(release, candidate, changes, session);
  const done = { ...release, revision };
  const text =
    optionText(invocation, 'format') === 'json'
      ? json({ dryRun: isDry, ...done, message: messageOf(release, session) })
      : releaseText(
          done,
          isDry && !isStopped ? unifiedDiff(pairsOf(changes, candidate), session.view) : '',
          session.view,
        );
  return deliver(invocation, text, isStopped ? 1 : 0);
}

function pairsOf(changes: readonly TextChange[], { loaded }: Candidate): TextPair[] {
  return changes.map(({ file, before, after }) => ({
    file: loaded.prefix + file,
    before: before?.text ?? null,
    after,
  }));
}

function stepOf({ positionals: [word] }: Invocation): Step | null {
  if (word === undefined) return null;
  const step = steps.find((name) => name === word);
  if (step !== undefined) return step;
  throw new UsageError(cliMessages.badChoice, { name: 'STEP', value: word, choices: steps.join(', ') });
}

/** The document that is meant, with its history. */
async function candidateOf(asked: Step | null, session: Session, invocation: Invocation): Promise<Candidate> {
  const all: (Versioned & { loaded: Loaded; complete: boolean })[] = [];
  for (const loaded of session.loaded) {
    const { documents, complete } = await documentHistories(loaded, session);
    all.push(...documents.map((one) => ({ ...one, loaded, complete })));
  }
  const { document, history, loaded, complete } = theOne(all, optionText(invocation, 'document'));
  const repository = repositoryAt(loaded.opened.root, session);
  const head = commitOf(repository, 'HEAD');
  if (head === null) throw new UsageError(releaseMessages.noCommit);
  const next = nextRelease(history, asked);
  const tag = `${document.id}@${next.version}`;
  return { document, history, loaded, complete, repository, head, next, tag, stepGiven: asked !== null };
}

function theOne<T extends Versioned>(all: readonly T[], id: string | undefined): T {
  const named = id === undefined ? all : all.filter(({ document }) => document.id === id);
  const [one, ...others] = named;
  const documents = all.map(({ document }) => document.id).join(', ');
  if (all.length === 0) throw new UsageError(releaseMessages.noDocument);
  if (one === undefined) throw new UsageError(releaseMessages.unknownDocument, { id: id ?? '', documents });
  if (others.length > 0) throw new UsageError(releaseMessages.whichDocument, { n: named.length, documents });
  return one;
}

/** A release writes the version and its day, and nothing else does. */
function planOf({ document, loaded, next }: Candidate, { today }: Session): Planned {
  const operations = [
    { do: 'set', at: under(document.at, 'version'), value: next.version },
    { do: 'set', at: under(document.at, 'updated'), value: today },
  ] as const;
  return { loaded, plan: [{ file: document.file, operations }] };
}

async function releaseOf(candidate: Candidate, session: Session, invocation: Invocation): Promise<Release> {
  const { document, history, loaded, next, tag } = candidate;
  return {
    document: document.id,
    file: loaded.prefix + document.file,
    from: next.from,
    to: next.version,
    step: next.step,
    tag,
    changes: unreleased(history),
    digest: digestOf(termsOf(document)),
    obstacles: await obstaclesOf(candidate, session, invocation),
    revision: null,
  };
}

/** What the commit and the tag say: the version, what it brings, and the digest of the terms that were agreed. */
function messageOf({ tag, changes, digest }: Release, { language }: Session): string {
  const subject = say(releaseMessages.commitSubject, language, { tag });
  return `${subject}\n\n${releaseNotes(changes, language)}\nDigest: ${digest}\n`;
}

/** Writes, commits and tags; gives the commit's full id. A commit that git refuses leaves the file as it was. */
async function carryOut(
  release: Release,
  candidate: Candidate,
  changes: readonly TextChange[],
  session: Session,
): Promise<string> {
  const { loaded, repository, head, document, tag } = candidate;
  const { root } = loaded.opened;
  const file = session.view.shown(release.file);
  const message = messageOf(release, session);
  if (changes.length > 0) {
    told(await rewriteFiles(root, changes, async () => changes), loaded, session);
    const committed = await commitFiles(repository, [document.file], message);
    if (committed.state === 'refused') {
      const back = changes.map(({ file: name, before, after }) => backwards(name, before, after));
      told(await rewriteFiles(root, back, async () => back), loaded, session);
      throw new UsageError(releaseMessages.commitRefused, { file, reason: committed.message });
    }
  }
  const tagged = await tagCommit(repository, tag, message);
  if (tagged.state === 'refused') throw new UsageError(releaseMessages.tagRefused, { tag, reason: tagged.message });
  return commitOf(repository, 'HEAD') ?? head;
}

/** The change that undoes one that was written. */
function backwards(file: string, before: Source | null, after: string | null): Rewrite {
  const written = before === null || after === null ? null : { ...before, text: after };
  return { file, before: written, after: before?.text ?? null };
}
