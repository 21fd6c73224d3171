import type { Located as PlaceFound } from '../load/locate.js';
import type { Finding, RelatedPlace, Report, Severity } from '../model/finding.js';
import { severities } from '../model/finding.js';
import type { Item } from '../model/kernel.js';
import { type Path, pointer } from '../model/place.js';
import type { Rule } from '../rules/rule.js';
import type { Range } from '../text/span.js';
import type { FileViews } from './views.js';

/** A report with its place found and its severity decided. */
export interface Located {
  readonly rule: Rule;
  readonly report: Report;
  readonly severity: Severity;
  readonly place: PlaceFound;
  /** The innermost item that holds the place, or null outside items. */
  readonly item: Item | null;
  readonly related: readonly (NonNullable<Report['related']>[number] & { readonly range: Range })[];
}

/** More places than these are counted, not listed. */
const mostRelated = 20;

/**
 * Findings of reports. What is missing because its table has no such column is said once, at the header; what a rule
 * says to many in the same words (a message with a `-many` sibling) is said once a file, at the first of them.
 */
export function collapse(located: readonly Located[], views: FileViews): Finding[] {
  const groups = new Map<string, Located[]>();
  const single: Located[] = [];
  for (const one of located) {
    const key = groupKey(one);
    if (key === null) single.push(one);
    else {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return [
    ...single.map((one) => toFinding(one, views)),
    ...[...groups.values()].flatMap((group) => together(group, views) ?? []),
  ];
}

function groupKey({ rule, report, severity, place }: Located): string | null {
  if (place.missing !== undefined) return `${rule.id} ${report.at.file} header ${place.missing.header.start}`;
  if (!(`${report.message}-many` in rule.messages)) return null;
  return `${rule.id} ${report.at.file} ${report.message} ${severity}`;
}

function together(group: readonly Located[], views: FileViews): Finding | null {
  const sorted = group.toSorted((a, b) => a.place.span.start - b.place.span.start);
  const [first, ...others] = sorted;
  if (first === undefined) return null;
  if (first.place.missing !== undefined) return missingColumn(first, sorted, views);
  const finding = toFinding(first, views);
  if (others.length === 0) return finding;
  return {
    ...finding,
    messageId: `${finding.messageId}-many`,
    data: { ...finding.data, count: sorted.length },
    related: others.slice(0, mostRelated).map((other) => relatedTo(other, views)),
  };
}

function missingColumn(first: Located, group: readonly Located[], views: FileViews): Finding {
  const { file } = first.report.at;
  const columns = new Set(group.map(missingField));
  // A row holds a need and its goal: what both lack is one row's lack.
  const rows = new Map<string, number>();
  for (const { place, item } of group) {
    const key = `${item?.shape} ${place.missing?.field}`;
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  const span = first.place.missing?.header ?? first.place.span;
  return {
    rule: first.rule.id,
    messageId: first.place.missing?.record ? 'missing-field' : 'missing-column',
    data: { columns: [...columns].join(), count: Math.max(...rows.values()) },
    severity: severities.find((severity) => group.some((one) => one.severity === severity)) ?? first.severity,
    file,
    span,
    range: views.range(file, span),
    id: null,
    ref: null,
    path: '',
    field: [...columns].join(),
  };
}

/** The column that would hold it: a goal's id and words have columns of their own, as a need's words have. */
function missingField({ place, item }: Located): string {
  const field = place.missing?.field ?? '';
  if (field === 'statement') return item?.shape === 'commitment' ? 'goal' : 'requirement';
  return field === 'id' && item?.shape === 'commitment' ? 'goal-id' : field;
}

function toFinding({ rule, report, severity, place, item, related: places }: Located, views: FileViews): Finding {
  const { file, path } = report.at;
  const related = places.map(({ at, range, message, data }) => ({
    file: at.file,
    range,
    messageId: message,
    data: data ?? {},
  }));
  return {
    rule: rule.id,
    messageId: report.message,
    data: report.data ?? {},
    severity,
    file,
    span: place.span,
    range: views.range(file, place.span),
    id: item?.id ?? null,
    ref: item?.ref ?? null,
    path: pointer(path),
    field: fieldOf(path, item),
    ...(related.length === 0 ? {} : { related }),
    ...(report.fix === undefined ? {} : { fix: report.fix }),
  };
}

/** A field below its item. Positions are no names: a KPI goes by its id, its metric or its words, anything else in a list by none. */
export function fieldOf(path: Path, item: Item | null): string {
  const below = path.slice(item?.at.path.length ?? 0);
  const names = below.map((segment, index) => {
    if (typeof segment === 'string') return segment;
    if (item?.shape !== 'commitment' || below[index - 1] !== 'kpis') return '*';
    const kpi = item.kpis[segment];
    return kpi?.id ?? kpi?.metric ?? kpi?.text ?? '*';
  });
  return pointer(names).slice(1);
}

function relatedTo({ report, place }: Located, views: FileViews): RelatedPlace {
  const { file } = report.at;
  return { file, range: views.range(file, place.span), messageId: report.message, data: report.data ?? {} };
}
