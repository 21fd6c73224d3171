/** Runs the rules over a workspace: reports become located findings, less what is suppressed, alike ones said once. */
import type { Settings } from '../config/settings.js';
import type { Located as PlaceFound } from '../load/locate.js';
import type { Tree } from '../load/tree.js';
import type { Workspace } from '../load/workspace.js';
import type { Day } from '../model/day.js';
import type { Diagnostic, Finding, Report } from '../model/finding.js';
import type { Item } from '../model/kernel.js';
import { type Place, pointer } from '../model/place.js';
import { rules as everyRule } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import type { Span } from '../text/span.js';
import { collapse, type Located } from './collapse.js';
import { judgeSuppressions } from './judge.js';
import { inOrder } from './order.js';
import { withoutRepeated } from './repeated.js';
import { contexts, reports } from './reports.js';
import { configurations, severityOf } from './severity.js';
import { FileViews, nowhere } from './views.js';

export interface LintOptions {
  /** Decides overdue and stale, nothing else. */
  readonly today: Day;
  /** Only these rules; the default is all of them. */
  readonly rules?: readonly Rule[];
  /** Narrows what is reported to some items; the default is everything. */
  readonly only?: Only;
  /** The located tree of a file; the workspace's own unless something else has it at hand. */
  readonly tree?: (file: string) => Tree | null;
}

/** Which places are reported on: those of items and, for what is of none, of files. */
export interface Only {
  has(item: Item | null, file: string): boolean;
  /** Of a place of which no item is known. */
  hasSpan(span: Span, file: string): boolean;
}

/** Everything wrong with a workspace: what the loader saw and what the rules say, in file order. */
export function lint(workspace: Workspace, settings: Settings, options: LintOptions): Finding[] {
  const views = new FileViews(workspace, options.tree ?? ((file) => workspace.treeOf(file)));
  const configurationOf = configurations(options.rules ?? everyRule, settings);
  const contextOf = contexts(workspace, settings, options.today);
  const said: Severe[] = [];
  for (const { configured, report, application } of reports(workspace, configurationOf, contextOf)) {
    const severity = severityOf(configured, settings.extends, application, report.severity);
    if (severity !== 'off' && !isDoubtful(report.at, workspace)) said.push({ rule: configured.rule, report, severity });
  }
  const located = locateReports(said, views).filter(({ rule, report, place, item }) => {
    const span = place.missing?.header ?? place.span;
    return !views.suppressions(report.at.file)?.suppress(rule.id, span, idsAround(item));
  });
  const { only } = options;
  const wanted = only === undefined ? located : located.filter((one) => isAbout(one, only, views));
  const others = [
    ...workspace.diagnostics.map((diagnostic) => fromDiagnostic(diagnostic, views)),
    ...judgeSuppressions(workspace, configurationOf, contextOf, views, settings.extends),
  ].filter(({ span, file }) => only === undefined || only.hasSpan(span, file));
  return [...others, ...collapse(withoutRepeated(wanted), views)].sort(inOrder);
}

/** A finding is reported when its place, or one related to it, is chosen. */
function isAbout({ report, item, related }: Located, only: Only, views: FileViews): boolean {
  return only.has(item, report.at.file) || related.some(({ at }) => only.has(views.itemAt(at), at.file));
}

/** Whether the loader has already found fault with a field: `ower: 王敏` is one fault, and no missing owner besides. */
function isDoubtful({ file, path }: Place, { doubtful }: Workspace): boolean {
  const fields = doubtful.get(file);
  return fields?.has(pointer(path)) ?? false;
}

type Severe = Pick<Located, 'rule' | 'report' | 'severity'>;

function locateReports(said: readonly Severe[], views: FileViews): Located[] {
  const locations = views.locateAll(
    said.flatMap(({ report }) => [report.at, ...(report.related ?? []).map(({ at }) => at)]),
  );
  return said.map((one) => ({
    ...one,
    place: placeOf(one.report, locations.get(one.report.at) ?? nowhere),
    item: views.itemAt(one.report.at),
    related: (one.report.related ?? []).map((other) => ({ ...other, span: (locations.get(other.at) ?? nowhere).span })),
  }));
}

function placeOf({ own }: Report, place: PlaceFound): PlaceFound {
  return own === true && place.missing !== undefined ? { span: place.missing.item } : place;
}

/** The ids of an item and of what it is nested in: who names the need means its goals too. */
function idsAround(item: Item | null): readonly string[] {
  const ids: string[] = [];
  for (let next = item; next !== null; next = next.shape === 'commitment' ? next.within : null) {
    if (next.id !== null) ids.push(next.id);
  }
  return ids;
}

function fromDiagnostic(diagnostic: Diagnostic, views: FileViews): Finding {
  const { rule, severity, messageId, data, file, span, related, fix } = diagnostic;
  return {
    rule,
    messageId,
    data,
    severity,
    file,
    span,
    range: views.range(file, span),
    id: null,
    ref: null,
    path: '',
    field: '',
    ...(related === undefined
      ? {}
      : { related: related.map(({ span: at, ...other }) => ({ ...other, range: views.range(other.file, at) })) }),
    ...(fix === undefined ? {} : { fix }),
  };
}
