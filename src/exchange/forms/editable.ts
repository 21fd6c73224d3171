/** 《需求明细表》, 《目标清单》 and 《对照清单》: the forms that people edit and that come back. MISSION A2, A3, A5. */
import { valueIn, valuesOf } from '../../language/names.js';
import { formNames, headerOf } from '../../messages/forms.js';
import type { Commitment, Document, Requirement } from '../../model/kernel.js';
import type { Language } from '../../model/language.js';
import { type FieldForm, goalFields, requirementFields } from './fields.js';
import type { Form, FormColumn, FormRow } from './form.js';
import { documentNames, type ItemKind, type ItemState, keyText, ownPrefix, statesOf } from './states.js';

export interface FormOptions {
  readonly language: Language;
  /** The settings' words. */
  readonly priorities: readonly string[];
  /** Needs that a goal serves besides the one it is nested in. */
  readonly servedBy: (goal: Commitment) => readonly Requirement[];
}

/** Columns that are there though nobody has filled them. */
const always = {
  requirement: new Set(['id', 'category', 'statement', 'priority', 'proposedBy']),
  goal: new Set(['id', 'serves', 'statement', 'type', 'kpis', 'acceptance', 'owner', 'due', 'status', 'notes']),
} satisfies Record<ItemKind, ReadonlySet<string>>;

/** What the checklist itself shows, in the order of the seed's form. */
const inChecklist: readonly (readonly [ItemKind, string])[] = [
  ['requirement', 'id'],
  ['requirement', 'category'],
  ['requirement', 'statement'],
  ['requirement', 'priority'],
  ['requirement', 'proposedBy'],
  ['goal', 'id'],
  ['goal', 'statement'],
  ['goal', 'kpis'],
  ['goal', 'acceptance'],
  ['goal', 'owner'],
  ['goal', 'due'],
  ['goal', 'notes'],
];

export interface Editable {
  readonly forms: readonly Form[];
  readonly states: readonly ItemState[];
}

export function editableForms(documents: readonly Document[], options: FormOptions): Editable {
  const names = documentNames(documents);
  const states = documents.flatMap((document) => statesOf(document, names.get(document) ?? '', options.language));
  const builder = new Builder(documents, states, names, options);
  return { forms: [builder.list('requirement'), builder.list('goal'), builder.checklist()], states };
}

class Builder {
  readonly #documents: readonly Document[];
  readonly #states: readonly ItemState[];
  readonly #names: ReadonlyMap<Document, string>;
  readonly #options: FormOptions;
  readonly #byItem: ReadonlyMap<Requirement | Commitment, ItemState>;

  constructor(
    documents: readonly Document[],
    states: readonly ItemState[],
    names: ReadonlyMap<Document, string>,
    options: FormOptions,
  ) {
    this.#names = names;
    this.#documents = documents;
    this.#states = states;
    this.#options = options;
    this.#byItem = new Map(states.map((state) => [state.item, state]));
  }

  /** Each need, or each goal, a row, with every field that any of them has. */
  list(kind: ItemKind): Form {
    const states = this.#states.filter((state) => state.kind === kind);
    const fields = (kind === 'requirement' ? requirementFields : goalFields).filter(
      ({ name }) => always[kind].has(name) || states.some((state) => state.fields.has(name)),
    );
    const own = new Set(
      states.flatMap((state) => [...state.fields.keys()].filter((name) => name.startsWith(ownPrefix))),
    );
    const columns = [
      ...fields.map(({ name }) => this.#column(kind, name)),
      ...[...own].map(
        (name): FormColumn => ({ header: name.slice(ownPrefix.length), type: 'text', field: { of: kind, name } }),
      ),
    ];
    const id = kind === 'requirement' ? 'requirements' : 'goals';
    return this.#form(
      id,
      columns,
      states.map((state) => [state]),
    );
  }

  /** Each need with each of its goals, then goals without a need. */
  checklist(): Form {
    const columns = inChecklist.map(([kind, name]) => this.#column(kind, name));
    const goals = this.#states.filter(({ kind }) => kind === 'goal');
    const shown = new Set<ItemState>();
    const goalsOf = new Map<Requirement, ItemState[]>();
    for (const state of goals) {
      for (const need of this.#options.servedBy(state.item as Commitment)) {
        if (!this.#byItem.has(need)) continue;
        goalsOf.set(need, [...(goalsOf.get(need) ?? []), state]);
        shown.add(state);
      }
    }
    const rows = this.#documents.flatMap((document) => [
      ...document.requirements.flatMap((need) => {
        const state = this.#byItem.get(need);
        const served = goalsOf.get(need) ?? [];
        if (state === undefined) return [];
        return served.length === 0 ? [[state]] : served.map((goal) => [state, goal]);
      }),
      ...goals.filter((state) => state.document === document && !shown.has(state)).map((state) => [state]),
    ]);
    return this.#form('checklist', columns, rows, true);
  }

  #form(
    id: 'requirements' | 'goals' | 'checklist',
    columns: readonly FormColumn[],
    rows: readonly (readonly ItemState[])[],
    numbered = false,
  ): Form {
    const { language } = this.#options;
    const lead: FormColumn[] = [];
    if (numbered) lead.push({ header: headerOf('number', language), type: 'number', field: null });
    const several = this.#documents.length > 1;
    if (several) lead.push({ header: headerOf('document', language), type: 'text', field: null });
    return {
      id,
      name: formNames[id][language],
      columns: [...lead, ...columns],
      rows: rows.map((states, index): FormRow => {
        const before = [...(numbered ? [String(index + 1)] : []), ...(several ? [this.#nameOf(states)] : [])];
        const cells = columns.map(
          ({ field }) => states.find(({ kind }) => kind === field?.of)?.fields.get(field?.name ?? '') ?? '',
        );
        return { key: keyText(states), cells: [...before, ...cells] };
      }),
    };
  }

  #column(of: ItemKind, name: string): FormColumn {
    const { language, priorities } = this.#options;
    const fields: readonly {
      readonly name: string;
      readonly header: Parameters<typeof headerOf>[0];
      readonly form: FieldForm;
    }[] = of === 'requirement' ? requirementFields : goalFields;
    const found = fields.find((field) => field.name === name);
    if (found === undefined) throw new Error(`no field ${name}`);
    const { form, header } = found;
    const column = { header: headerOf(header, language), field: { of, name } };
    if (form.is === 'choice') {
      const choices = valuesOf(form.of).map((value) => valueIn(language, form.of, value));
      return { ...column, type: 'text', choices, closed: !form.open };
    }
    if (of === 'requirement' && name === 'priority')
      return { ...column, type: 'text', choices: priorities, closed: false };
    return { ...column, type: form.is === 'date' ? 'date' : 'text' };
  }

  #nameOf([state]: readonly ItemState[]): string {
    return state === undefined ? '' : (this.#names.get(state.document) ?? '');
  }
}
