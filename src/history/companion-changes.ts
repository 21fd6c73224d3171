/** What was recorded and confirmed beside the documents, between two states of the companion files. */
import { companionShapes } from '../load/companions/shapes.js';
import { classOf } from '../load/shape.js';
import type { CheckIn, Companion, ProgressFile, Signoff, SignoffFile } from '../model/companion.js';
import { isWhole } from '../model/companion.js';
import type { Change } from '../model/results.js';
import { detached } from '../text/detach.js';
import { fieldName } from './address.js';
import { gravityOf, verdictOf } from './change-class.js';
import { fieldChanges } from './changes.js';
import type { DiffOptions } from './diff.js';
import { type Comparable, comparableProgress } from './parts.js';
import { identity } from './signoff-trail.js';

type Options = Pick<DiffOptions, 'readings' | 'gravity'>;

/** The changes of check-ins, then of confirmations, each in the order of the files after. */
export function diffCompanions(before: readonly Companion[], after: readonly Companion[], options: Options): Change[] {
  const progress = (side: readonly Companion[]) => side.filter((file) => file.holds === 'progress');
  const signoffs = (side: readonly Companion[]) => side.filter((file) => file.holds === 'signoffs');
  return [
    ...progressChanges(progress(before), progress(after), options),
    ...signoffChanges(signoffs(before), signoffs(after), options),
  ];
}

/** What one item has beside its document. */
interface Recorded {
  readonly document: string;
  readonly name: string;
  readonly id: string | null;
  readonly file: string;
  readonly checkIns: CheckIn[];
}

function progressChanges(before: readonly ProgressFile[], after: readonly ProgressFile[], options: Options): Change[] {
  const [old, recent] = [recordedIn(before), recordedIn(after)];
  const changes: Change[] = [];
  for (const [key, about] of new Map([...recent, ...[...old].filter(([each]) => !recent.has(each))])) {
    const sides = { readings: options.readings, before: {}, after: {} };
    const compared = fieldChanges(comparable(old.get(key)), comparable(recent.get(key)), sides);
    for (const { path, classPath, kind, from, to } of compared) {
      const fieldClass = classOf(companionShapes.progress, [...classPath.slice(0, 1), 0, ...classPath.slice(1)]);
      const verdict = verdictOf({ of: 'item', classPath, kind, from, to }, fieldClass, sides);
      changes.push({
        id: about.id,
        ref: about.id === null ? null : `${about.document}#${about.id}`,
        file: about.file,
        field: fieldName(['items', about.name, ...path]),
        kind,
        from: detached(from),
        to: detached(to),
        class: verdict.class,
        gravity: gravityOf(verdict.class, fieldClass, options.gravity ?? {}),
        matchedBy: about.id === null ? 'content' : 'id',
      });
    }
  }
  return changes;
}

function comparable(recorded: Recorded | undefined): Comparable {
  return comparableProgress(recorded?.checkIns ?? []);
}

/** By document and item, in the order first met. */
function recordedIn(files: readonly ProgressFile[]): Map<string, Recorded> {
  const recorded = new Map<string, Recorded>();
  for (const { document, file, checkIns } of files) {
    for (const checkIn of checkIns) {
      const name = detached(checkIn.item ?? checkIn.statement ?? '');
      const key = `${document}\0${name}`;
      const known = recorded.get(key);
      if (known !== undefined) known.checkIns.push(checkIn);
      else
        recorded.set(key, {
          document: detached(document),
          name,
          id: detached(checkIn.item),
          file,
          checkIns: [checkIn],
        });
    }
  }
  return recorded;
}

/** Entries are appended: any other difference takes one back or puts another in its place. */
function signoffChanges(before: readonly SignoffFile[], after: readonly SignoffFile[], options: Options): Change[] {
  const old = new Map(before.map((file) => [keyOf(file), file]));
  const recent = new Map(after.map((file) => [keyOf(file), file]));
  const changes: Change[] = [];
  for (const [key, file] of new Map([...recent, ...[...old].filter(([each]) => !recent.has(each))])) {
    const was = (old.get(key)?.signoffs ?? []).map((signoff) => ({ signoff, said: identity(signoff) }));
    const is = (recent.get(key)?.signoffs ?? []).map((signoff) => ({ signoff, said: identity(signoff) }));
    const gone = new Set(was.map(({ said }) => said));
    for (const { said } of is) gone.delete(said);
    const came = is.filter(({ said }) => !was.some((one) => one.said === said));
    const left = was.filter(({ said }) => gone.has(said));
    for (const { signoff } of came) changes.push(...ofSignoff(file, signoff, 'added', options));
    for (const { signoff } of left) changes.push(...ofSignoff(file, signoff, 'removed', options));
  }
  return changes;
}

function keyOf({ document, party }: SignoffFile): string {
  return `${document}\0${party}`;
}

/** One change for the document, or for each item that was confirmed. */
function ofSignoff(
  file: SignoffFile,
  signoff: Signoff,
  kind: 'added' | 'removed',
  { gravity = {} }: Options,
): Change[] {
  const said = [signoff.person, signoff.confirms, signoff.version].filter((text) => text !== null).join(' ');
  const given = [signoff.date, signoff.person].filter((text) => text !== null).join(' ');
  const document = detached(file.document);
  const about = isWhole(signoff)
    ? [{ id: document, ref: document }]
    : signoff.scope.map((id) => ({ id, ref: `${document}#${id}` }));
  return about.map(({ id, ref }) => ({
    id: detached(id),
    ref: detached(ref),
    file: file.file,
    field: fieldName(['signoffs', detached(file.party), detached(given)]),
    kind,
    from: kind === 'added' ? null : detached(said),
    to: kind === 'added' ? detached(said) : null,
    class: 'confirmation',
    gravity: gravityOf('confirmation', 'tracking', gravity),
    matchedBy: 'id',
  }));
}
