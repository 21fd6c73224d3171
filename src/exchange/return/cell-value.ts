/** A cell that somebody edited → the operations that make the document say it. */
import type { Operation, Value } from '../../edit/plan.js';
import { valueMeantBy } from '../../language/names.js';
import { kpiPhrase } from '../../load/readings.js';
import type { ExchangeMessageId } from '../../messages/exchange.js';
import type { Commitment, Requirement } from '../../model/kernel.js';
import { under } from '../../model/place.js';
import { type FieldForm, goalFields, requirementFields } from '../forms/fields.js';
import { type ItemKind, ownPrefix } from '../forms/states.js';

/** Why a cell cannot become a value. */
export interface NoValue {
  readonly messageId: ExchangeMessageId;
}

/** How a field's cell is read; null for a field of the user's own. */
export function formOf(kind: ItemKind, name: string): FieldForm | null {
  const fields: readonly { readonly name: string; readonly form: FieldForm }[] =
    kind === 'requirement' ? requirementFields : goalFields;
  return fields.find((field) => field.name === name)?.form ?? null;
}

/** The value of a cell by its form; '' and blank lists are null. */
export function valueOfCell(text: string, form: FieldForm | null): Value | null | NoValue {
  if (text === '') return null;
  switch (form?.is) {
    case 'choice': {
      const meant = valueMeantBy(form.of, text);
      if (meant === null && !form.open) return { messageId: 'notAChoice' };
      return meant ?? text;
    }
    case 'list':
      return partsOf(text, /[、，,;；\n]/);
    case 'kpis':
      return partsOf(text, /\n/);
    case 'pairs':
      return pairsOf(text) ?? { messageId: 'notPairs' };
    default:
      return text;
  }
}

export function isNoValue(value: Value | null | NoValue): value is NoValue {
  return typeof value === 'object' && value !== null && 'messageId' in value && !Array.isArray(value);
}

function partsOf(text: string, separator: RegExp): Value | null {
  const parts = text.split(separator).map((part) => part.trim());
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? null : filled;
}

function pairsOf(text: string): { readonly [name: string]: string } | null {
  const pairs: Record<string, string> = {};
  for (const part of text.split(/[;；\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, name, amount] = /^([^:：]+?)\s*[:：]\s*(\S[\s\S]*)$/.exec(part) ?? [];
    if (name === undefined || amount === undefined) return null;
    pairs[name] = amount;
  }
  return pairs;
}

/** What to do so that the field `name` of an item says `text`. */
export function operationsFor(
  item: Requirement | Commitment,
  kind: ItemKind,
  name: string,
  text: string,
): readonly Operation[] | NoValue {
  if (item.shape === 'commitment' && name === 'serves' && item.within !== null) return { messageId: 'nestedGoal' };
  if (name === 'id' && item.id !== null) return { messageId: 'idStays' };
  const value = valueOfCell(text, formOf(kind, name));
  if (isNoValue(value)) return value;
  if (name === 'kpis' && item.shape === 'commitment' && item.kpis.some((kpi) => kpi.text === null)) {
    return kpiOperations(item, Array.isArray(value) ? (value as readonly string[]) : []);
  }
  const at = under(item.at, ...pathOf(name));
  return value === null ? [{ do: 'remove', at }] : [{ do: 'set', at, value }];
}

function pathOf(name: string): string[] {
  if (!name.startsWith(ownPrefix)) return [name];
  const own = name.slice(ownPrefix.length);
  return own.startsWith('x-') ? [own] : ['custom', own];
}

/** KPIs written with their parts apart: only what differs is touched, and of a KPI only its metric or its target. */
function kpiOperations(goal: Commitment, lines: readonly string[]): Operation[] {
  const operations: Operation[] = [];
  goal.kpis.forEach((kpi, index) => {
    const line = lines[index];
    const phrase = kpiPhrase(kpi);
    if (line === undefined || line === phrase) return;
    const { metric, target } = kpi;
    if (kpi.text === null && metric !== null && line.startsWith(metric) && line.length > metric.length) {
      operations.push({ do: 'set', at: under(kpi.at, 'target'), value: line.slice(metric.length).trim() });
      if (kpi.unit !== null) operations.push({ do: 'remove', at: under(kpi.at, 'unit') });
    } else if (kpi.text === null && target !== null && line.endsWith(target) && line.length > target.length) {
      operations.push({ do: 'set', at: under(kpi.at, 'metric'), value: line.slice(0, -target.length).trim() });
    } else operations.push({ do: 'set', at: kpi.at, value: line });
  });
  for (const line of lines.slice(goal.kpis.length))
    operations.push({ do: 'insert', at: under(goal.at, 'kpis'), value: line });
  const gone = goal.kpis.slice(lines.length).reverse();
  return [...operations, ...gone.map(({ at }): Operation => ({ do: 'remove', at }))];
}
