/** What `tally add` asks a person at a terminal; everywhere else the command line must say it. */
import type { Asker } from '../io/ask.js';
import { isChosen } from '../io/files.js';
import { addMessages } from '../messages/add.js';
import { fieldLabel } from '../messages/fields.js';
import { recordMessages } from '../messages/record.js';
import { say } from '../messages/say.js';
import type { Commitment, Requirement } from '../model/kernel.js';
import { shorten } from '../text/shorten.js';
import type { AddedKind, Fields } from './add.js';
import { UsageError } from './fault.js';
import type { Session } from './workspaces.js';

/** Asked for, in this order, where the command line does not say it; only the statement must be there. */
const asked: Readonly<Record<AddedKind, readonly string[]>> = {
  requirement: ['statement', 'category', 'priority', 'proposedBy'],
  goal: ['statement', 'kpis', 'owner', 'due'],
  risk: ['statement', 'response', 'owner', 'due'],
};

/** One interview; its answers are kept, for a plan that must be made a second time. */
export class Interview {
  readonly #kind: AddedKind;
  readonly #answers = new Map<string, string>();

  constructor(kind: AddedKind) {
    this.#kind = kind;
  }

  /** The need of a new goal, the goal of a new risk; undefined where nobody is asked. */
  async parent(session: Session, asker: Asker | null): Promise<string | undefined> {
    if (asker === null || this.#kind === 'requirement') return undefined;
    const known = this.#answers.get('');
    if (known !== undefined) return known;
    const items = session.loaded.flatMap(({ workspace, opened }) =>
      workspace.documents
        .filter(({ file }) => isChosen(opened, file))
        .flatMap(({ requirements, commitments }): readonly (Requirement | Commitment)[] =>
          this.#kind === 'goal' ? requirements : commitments.filter(({ kind }) => kind === 'goal'),
        ),
    );
    const choices = items.flatMap(({ id, ref, statement }) => {
      return id === null ? [] : [{ value: ref ?? id, label: `${id} ${shorten(statement ?? '')}`.trim() }];
    });
    if (choices.length === 0) return undefined;
    const question = this.#kind === 'goal' ? addMessages.askNeed : addMessages.askGoal;
    const answer = await asker.select(say(question, session.language), choices);
    if (answer === null) throw new UsageError(recordMessages.stopped);
    this.#answers.set('', answer);
    return answer;
  }

  /** The fields that were given, and the answers for others. */
  async fields(given: Fields, { language }: Session, asker: Asker | null): Promise<Fields> {
    const fields = { ...given };
    if (fields.statement === undefined && asker === null)
      throw new UsageError(addMessages.noStatement, { kind: this.#kind });
    // Whoever says all that is needed on the command line is not asked.
    const isAsked = asker !== null && given.statement === undefined;
    for (const name of isAsked ? asked[this.#kind] : []) {
      if (fields[name] !== undefined) continue;
      const known = this.#answers.get(name);
      const needed = name === 'statement';
      const question = say(needed ? addMessages.askNeeded : addMessages.askOptional, language, {
        field: say(fieldLabel(name), language),
      });
      const answer = known ?? (await asker?.text(question, { needed })) ?? null;
      if (answer === null) throw new UsageError(recordMessages.stopped);
      this.#answers.set(name, answer);
      if (answer !== '') fields[name] = name === 'kpis' ? [answer] : answer;
    }
    return fields;
  }
}
