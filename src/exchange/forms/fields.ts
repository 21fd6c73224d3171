/** The fields of needs and goals that a form shows, each as the text of a cell. */
import type { Vocabulary } from '../../language/lexicon/values.js';
import { valueIn } from '../../language/names.js';
import { kpiPhrase } from '../../load/readings.js';
import type { HeaderId } from '../../messages/forms.js';
import type { Commitment, Requirement } from '../../model/kernel.js';
import type { Language } from '../../model/language.js';

/** How a cell becomes a value again. */
export type FieldForm =
  | { readonly is: 'text' }
  /** A plain day where it can be, else a phrase. */
  | { readonly is: 'date' }
  | { readonly is: 'choice'; readonly of: Vocabulary; readonly open: boolean }
  /** Several, parted by `、` (in English by a comma). */
  | { readonly is: 'list' }
  /** One KPI a line. */
  | { readonly is: 'kpis' }
  /** `名称：数量`, parted by semicolons. */
  | { readonly is: 'pairs' };

export interface FormField<T> {
  /** English name, which is its path below the item. */
  readonly name: string;
  readonly header: HeaderId;
  readonly form: FieldForm;
  /** '' where nothing is written. */
  readonly text: (item: T, language: Language) => string;
}

const text: FieldForm = { is: 'text' };
const date: FieldForm = { is: 'date' };
const list: FieldForm = { is: 'list' };

function choice(of: Vocabulary, open = false): FieldForm & { readonly is: 'choice' } {
  return { is: 'choice', of, open };
}

function word(of: Vocabulary, value: string | null, language: Language): string {
  return value === null ? '' : valueIn(language, of, value);
}

export const requirementFields: readonly FormField<Requirement>[] = [
  { name: 'id', header: 'id', form: text, text: ({ id }) => id ?? '' },
  {
    name: 'category',
    header: 'category',
    form: choice('category', true),
    text: ({ category }, language) => word('category', category, language),
  },
  { name: 'topic', header: 'topic', form: text, text: ({ topic }) => topic ?? '' },
  { name: 'statement', header: 'requirement', form: text, text: ({ statement }) => statement ?? '' },
  { name: 'priority', header: 'priority', form: text, text: ({ priority }) => priority ?? '' },
  { name: 'proposedBy', header: 'proposedBy', form: text, text: ({ proposedBy }) => proposedBy ?? '' },
  {
    name: 'need',
    header: 'need',
    form: choice('need'),
    text: ({ need }, language) => (need === 'implicit' ? word('need', need, language) : ''),
  },
  { name: 'source', header: 'source', form: text, text: ({ source }) => source ?? '' },
  { name: 'acceptance', header: 'acceptance', form: text, text: ({ acceptance }) => acceptance ?? '' },
];

export const goalFields: readonly FormField<Commitment>[] = [
  { name: 'id', header: 'goalId', form: text, text: ({ id }) => id ?? '' },
  { name: 'serves', header: 'serves', form: list, text: (goal, language) => listText(servedBy(goal), language) },
  { name: 'statement', header: 'goal', form: text, text: ({ statement }) => statement ?? '' },
  { name: 'type', header: 'type', form: choice('type'), text: ({ type }, language) => word('type', type, language) },
  {
    name: 'core',
    header: 'core',
    form: choice('flag'),
    text: ({ core }, language) => (core ? word('flag', 'true', language) : ''),
  },
  { name: 'kpis', header: 'kpis', form: { is: 'kpis' }, text: ({ kpis }) => kpis.map(kpiPhrase).join('\n') },
  { name: 'acceptance', header: 'acceptance', form: text, text: ({ acceptance }) => acceptance ?? '' },
  { name: 'owner', header: 'owner', form: text, text: ({ owner }) => owner ?? '' },
  { name: 'party', header: 'party', form: text, text: ({ party }) => party ?? '' },
  { name: 'helpers', header: 'helpers', form: list, text: ({ helpers }, language) => listText(helpers, language) },
  { name: 'start', header: 'start', form: date, text: ({ start }) => start ?? '' },
  { name: 'due', header: 'due', form: date, text: ({ due }) => due ?? '' },
  {
    name: 'every',
    header: 'every',
    form: choice('every', true),
    text: ({ every }, language) => word('every', every, language),
  },
  { name: 'review', header: 'review', form: date, text: ({ review }) => review ?? '' },
  {
    name: 'status',
    header: 'status',
    form: choice('status'),
    text: ({ status }, language) => word('status', status, language),
  },
  { name: 'closed', header: 'closed', form: date, text: ({ closed }) => closed ?? '' },
  {
    name: 'outcome',
    header: 'outcome',
    form: choice('outcome'),
    text: ({ outcome }, language) => word('outcome', outcome, language),
  },
  {
    name: 'agreement',
    header: 'agreement',
    form: choice('agreement'),
    text: ({ agreement }, language) => word('agreement', agreement, language),
  },
  {
    name: 'resources',
    header: 'resources',
    form: { is: 'pairs' },
    text: ({ resources }, language) => pairsText(resources, language),
  },
  {
    name: 'dependsOn',
    header: 'dependsOn',
    form: list,
    text: ({ dependsOn }, language) => listText(dependsOn, language),
  },
  { name: 'parent', header: 'parent', form: text, text: ({ parent }) => parent ?? '' },
  { name: 'notes', header: 'notes', form: text, text: ({ notes }) => notes ?? '' },
];

/** The need a goal is nested in, and those it names. */
function servedBy({ within, serves }: Commitment): string[] {
  const around = within?.shape === 'requirement' && within.id !== null ? [within.id] : [];
  return [...new Set([...around, ...serves])];
}

function listText(texts: readonly string[], language: Language): string {
  return texts.join(language === 'en' ? ', ' : '、');
}

function pairsText(pairs: Readonly<Record<string, string>>, language: Language): string {
  const [colon, semicolon] = language === 'en' ? [': ', '; '] : ['：', '；'];
  return Object.entries(pairs)
    .map(([name, amount]) => `${name}${colon}${amount}`)
    .join(semicolon);
}
