/** What speaks against releasing a document, and which of it the user waves through. */
import { signatoryStandings } from '../analyse/signoff-state.js';
import { type NextRelease, unreleased } from '../history/released.js';
import { isCommitted } from '../io/committed.js';
import type { Repository } from '../io/git.js';
import { render } from '../lint/message.js';
import { lint } from '../lint/run.js';
import { cliMessages } from '../messages/cli.js';
import type { Commitment } from '../model/kernel.js';
import { type Obstacle, obstacleKinds } from '../report/release.js';
import { listed } from '../text/listed.js';
import type { Versioned } from './document-history.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';
import type { Loaded, Session } from './workspaces.js';

/** What is about to be released. */
export interface Candidate extends Versioned {
  readonly loaded: Loaded;
  readonly repository: Repository;
  /** Full id of the last commit. */
  readonly head: string;
  readonly next: NextRelease;
  readonly tag: string;
  /** The history is the whole one. */
  readonly complete: boolean;
  /** The user named the step. */
  readonly stepGiven: boolean;
}

type Found = Omit<Obstacle, 'allowed'>;

/** What a user may wave through with `--allow`. */
const waivable = ['errors', 'agreements', 'confirmations'] as const;

/** Everything that speaks against it, in the order of `obstacleKinds`. */
export async function obstaclesOf(
  candidate: Candidate,
  session: Session,
  invocation: Invocation,
): Promise<readonly Obstacle[]> {
  const allowed = allowedBy(invocation);
  const found: Found[] = [
    ...(await uncommitted(candidate, session)),
    ...errors(candidate, session),
    ...agreements(candidate),
    ...confirmations(candidate),
    ...naming(candidate),
  ];
  return found
    .map((obstacle) => ({ ...obstacle, allowed: allowed.has(obstacle.kind) }))
    .sort((one, other) => obstacleKinds.indexOf(one.kind) - obstacleKinds.indexOf(other.kind));
}

function allowedBy(invocation: Invocation): ReadonlySet<string> {
  const words = (optionText(invocation, 'allow') ?? '').split(',').map((word) => word.trim());
  const given = words.filter((word) => word !== '');
  const unknown = given.find((word) => !waivable.some((kind) => kind === word));
  if (unknown === undefined) return new Set(given);
  throw new UsageError(cliMessages.badChoice, { name: '--allow', value: unknown, choices: waivable.join(', ') });
}

async function uncommitted(
  { document: { file }, loaded: { workspace, prefix }, repository, head }: Candidate,
  { view }: Session,
): Promise<Found[]> {
  const text = workspace.sources.get(file)?.text ?? '';
  if (await isCommitted(repository, head, file, text)) return [];
  return [{ kind: 'uncommitted', data: { file: view.shown(prefix + file) } }];
}

/** What asks for agreement and confirmation is told by itself. */
const toldApart: ReadonlySet<string> = new Set(['agreement-open', 'signoff-complete', 'signoff-stale']);

function errors({ document: { file }, loaded }: Candidate, { today, language, view }: Session): Found[] {
  const { workspace, settings, prefix } = loaded;
  const found = lint(workspace, settings, { today }).filter(
    (finding) => finding.severity === 'error' && finding.file === file && !toldApart.has(finding.rule),
  );
  const [first] = found;
  if (first === undefined) return [];
  const data = { n: found.length, file: view.shown(prefix + file), first: render(first, language) };
  return [{ kind: 'errors', data }];
}

/** A goal that somebody marked open or disputed; one without a mark was never in question. */
function agreements({ document }: Candidate): Found[] {
  const open = document.commitments.filter(isOpen).map(({ id, statement }) => id ?? statement ?? '–');
  return open.length === 0 ? [] : [{ kind: 'agreements', data: { items: listed(open, 8) } }];
}

/** Whom the document asks and who has not confirmed what it says now; another way of writing it is no other text. */
function confirmations({ document, loaded }: Candidate): Found[] {
  const { workspace, settings } = loaded;
  const question = { people: settings.people, readings: workspace.readings };
  const open = signatoryStandings(document, workspace.companions, question)
    .filter(({ required, state, notationOnly }) => required && state !== 'current' && !notationOnly)
    .map(({ person, party }) => person ?? party ?? '–');
  return open.length === 0 ? [] : [{ kind: 'confirmations', data: { items: listed(open, 8) } }];
}

function isOpen({ agreement, status }: Commitment): boolean {
  return status !== 'closed' && (agreement === 'open' || agreement === 'disputed');
}

function naming({ history, tag, complete, stepGiven, document }: Candidate): Found[] {
  const found: Found[] = [];
  const tags = new Set(history.tags.map(({ name }) => name));
  const isTagged = document.version !== null && tags.has(`${document.id}@${document.version}`);
  if (!stepGiven && !complete) found.push({ kind: 'history', data: {} });
  else if (!stepGiven && isTagged && unreleased(history).length === 0)
    found.push({ kind: 'unchanged', data: { version: document.version ?? '' } });
  else if (tags.has(tag)) found.push({ kind: 'tag', data: { tag } });
  if (!canBeTag(tag)) found.push({ kind: 'name', data: { tag } });
  return found;
}

/** git's own rules for names, as far as an id and a version could break them (git check-ref-format). */
function canBeTag(name: string): boolean {
  return !/\.\.|@\{|[\s~^:?*[\\]|\.lock$|\.$|^[-.]/.test(name);
}
