/** Links that nobody declared and the words speak for, both ways. Nothing is ever linked by itself. MISSION A4. */
import type { Workspace } from '../../load/workspace.js';
import type { Commitment, Requirement } from '../../model/kernel.js';
import type { Named, SuggestedLink } from '../../model/results.js';
import { ratio } from '../attainment.js';
import type { Links } from '../links.js';
import { kpiName } from '../measures.js';
import { namedOf } from '../named.js';
import { featuresOf, LikenessIndex } from './likeness.js';

/** Less alike than this, two texts share a word by chance. */
const suggestedFrom = 0.1;
const mostSuggestions = 3;

type Suggested = Named & SuggestedLink;

export class Suggestions {
  readonly #workspace: Workspace;
  readonly #links: Links;
  #goals: LikenessIndex<Commitment> | undefined;
  #needs: LikenessIndex<Requirement> | undefined;

  constructor(workspace: Workspace, links: Links) {
    this.#workspace = workspace;
    this.#links = links;
  }

  /** Goals that a need without one may be meant for, the likeliest first. */
  goalsFor(need: Requirement): Suggested[] {
    const { documents, readings } = this.#workspace;
    this.#goals ??= new LikenessIndex(
      documents.flatMap(({ commitments }) =>
        commitments
          .filter(({ kind }) => kind === 'goal')
          .map((goal) => ({ item: goal, features: featuresOf(wordsOfGoal(goal), readings) })),
      ),
    );
    return this.#suggested(this.#goals, wordsOfNeed(need));
  }

  /** Needs that a goal without one may be meant for, the likeliest first. */
  needsFor(goal: Commitment): Suggested[] {
    const { documents, readings } = this.#workspace;
    this.#needs ??= new LikenessIndex(
      documents.flatMap(({ requirements }) =>
        requirements.map((need) => ({ item: need, features: featuresOf(wordsOfNeed(need), readings) })),
      ),
    );
    return this.#suggested(this.#needs, wordsOfGoal(goal));
  }

  #suggested<T extends Commitment | Requirement>(index: LikenessIndex<T>, words: string): Suggested[] {
    return index
      .like(featuresOf(words, this.#workspace.readings))
      .filter(({ likeness }) => likeness >= suggestedFrom)
      .slice(0, mostSuggestions)
      .map(({ item, likeness, words: shared }) => ({
        ...namedOf(item, this.#links.documentOf(item)),
        link: 'suggested' as const,
        score: ratio(likeness),
        words: shared(),
      }));
  }
}

function wordsOfNeed({ statement, topic, acceptance }: Requirement): string {
  return [statement, topic, acceptance].filter((text) => text !== null).join('\n');
}

function wordsOfGoal({ statement, kpis, acceptance, notes, outputs }: Commitment): string {
  const measures = kpis.map(kpiName);
  return [statement, ...measures, acceptance, ...outputs.map(({ name }) => name), notes]
    .filter((text) => text !== null && text !== '')
    .join('\n');
}
