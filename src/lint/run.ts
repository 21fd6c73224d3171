/** Runs the rules over a workspace: reports become located findings, less what is suppressed, alike ones said once. */
import { type Links, linksOf } from '../analyse/links.js';
import type { Settings } from '../config/settings.js';
import type { Located as PlaceFound } from '../load/locate.js';
import type { Tree } from '../load/tree.js';
import type { Workspace } from '../load/workspace.js';
import type { Day } from '../model/day.js';
import type { Diagnostic, Finding, Report } from '../model/finding.js';
import type { Document, Item } from '../model/kernel.js';
import { type Place, pointer } from '../model/place.js';
import { rules as everyRule } from '../rules/index.js';
import { type Facts, noFacts, type Rule, type Whole } from '../rules/rule.js';
import type { Span } from '../text/span.js';
import type { Fault } from './baseline.js';
import { Claims, findingOf, type Taken } from './claims.js';
import { collapse, fieldOf, type Located } from './collapse.js';
import { canBeSuppressed, judgeSuppressions } from './judge.js';
import { inOrder } from './order.js';
import { withoutRepeated } from './repeated.js';
import { claims, contexts, reports, type Said } from './reports.js';
import { type Configuration, configurations, severityOf, withFacts } from './severity.js';
import { FileViews, nowhere } from './views.js';

export interface LintOptions {
  /** Decides overdue and stale, nothing else. */
  readonly today: Day;
  /** Only these rules; the default is all of them. */
  readonly rules?: readonly Rule[];
  /** What was gathered for rules that need more than the documents; the others run without. */
  readonly facts?: Facts;
  /** Narrows what is reported to some items; the default is everything. */
  readonly only?: Only;
  /** Faults that it takes are not reported: they were accepted (see `baseline.ts`). */
  readonly accepted?: (fault: Fault) => boolean;
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
  const linter = new Linter(settings, options);
  const links = linksOf(workspace);
  const views = new FileViews(workspace, options.tree ?? ((file) => workspace.treeOf(file)));
  const claimed = new Claims();
  const taken = workspace.documents.flatMap((document) => linter.claim(document, views, claimed));
  const whole = {
    complete: workspace.unread.length === 0,
    goalsNameNeeds: namesNeeds(links),
    documentIds: workspace.documents.flatMap(({ id }) => id ?? []),
  };
  const { only, accepted, facts = noFacts } = options;
  const narrowed = { ...(only && { only }), ...(accepted && { accepted }) };
  return linter.judge({ workspace, links, views, taken, whole, facts, ...narrowed });
}

/** A workspace or a part of it, ready to be judged. */
export interface Part {
  readonly workspace: Workspace;
  readonly links: Links;
  readonly views: FileViews;
  /** What its documents claim that others had before. */
  readonly taken: readonly Said[];
  readonly whole: Whole;
  readonly facts: Facts;
  readonly only?: Only;
  readonly accepted?: (fault: Fault) => boolean;
}

/** The rules as the settings have them. Looks at one part of a workspace after the other. */
export class Linter {
  readonly #settings: Settings;
  readonly #today: Day;
  readonly #configurationOf: (file: string) => Configuration;
  /** Without the rules that need facts. */
  readonly #unaided: (file: string) => Configuration;

  constructor(settings: Settings, { rules = everyRule, today }: Pick<LintOptions, 'rules' | 'today'>) {
    this.#settings = settings;
    this.#today = today;
    this.#configurationOf = configurations(rules, settings);
    this.#unaided = withFacts(this.#configurationOf, noFacts);
  }

  /** Enters what a document claims, and reports what an earlier one has. Call it for every document, in their order. */
  claim(document: Document, views: FileViews, known: Claims): Said[] {
    const claimed = claims(document, this.#configurationOf(document.file), this.#settings);
    return known.enter(document, claimed, views);
  }

  /** The finding that a file's claim is taken; null where the settings do not want it. */
  taken(file: string, taken: Taken): Finding | null {
    const configured = this.#configurationOf(file).get(taken.holder.rule);
    if (configured === undefined) return null;
    const severity = severityOf(configured, this.#settings.extends, undefined, undefined);
    return severity === 'off' ? null : findingOf(file, taken, severity);
  }

  /** The findings of a part, in file order. */
  judge({ workspace, links, views, taken, whole, facts, only, accepted }: Part): Finding[] {
    const settings = this.#settings;
    const configurationOf = facts === noFacts ? this.#unaided : withFacts(this.#configurationOf, facts);
    const contextOf = contexts(workspace, links, whole, settings, this.#today, facts);
    const said: Severe[] = [];
    const hear = ({ configured, report, application }: Said): void => {
      const severity = severityOf(configured, settings.extends, application, report.severity);
      if (severity !== 'off' && !isDoubtful(report.at, workspace))
        said.push({ rule: configured.rule, report, severity });
    };
    for (const one of reports(workspace, configurationOf, contextOf)) hear(one);
    for (const one of taken) hear(one);
    const located = locateReports(said, views).filter(({ rule, report, place, item }) => {
      const span = place.missing?.header ?? place.span;
      return !views.suppressions(report.at.file)?.suppress(rule.id, span, idsAround(item));
    });
    const isAccepted = (one: Located) => mayBeAccepted(one) && accepted?.(faultOf(one, workspace)) === true;
    const fresh = accepted === undefined ? located : located.filter((one) => !isAccepted(one));
    const wanted = only === undefined ? fresh : fresh.filter((one) => isAbout(one, only, views));
    const others = [
      ...workspace.diagnostics.map((diagnostic) => fromDiagnostic(diagnostic, views)),
      ...judgeSuppressions(workspace, configurationOf, contextOf, views, settings.extends),
    ].filter(({ span, file }) => only === undefined || only.hasSpan(span, file));
    return [...others, ...collapse(withoutRepeated(wanted, views.isBlank), views)].sort(inOrder);
  }
}

/** What nobody may silence by a comment nobody may accept either. */
function mayBeAccepted({ rule }: Located): boolean {
  return canBeSuppressed(rule.id);
}

function faultOf({ rule, report, item }: Located, { documents }: Workspace): Fault {
  const { file, path } = report.at;
  const document = documents.find((one) => one.file === file)?.id ?? file;
  const name = item === null ? document : item.id === null ? null : (item.ref ?? `${file}#${item.id}`);
  return { rule: rule.id, item: name, field: fieldOf(path, item), file };
}

/** A finding is reported when its place, or one related to it, is chosen. */
function isAbout({ report, item, related }: Located, only: Only, views: FileViews): boolean {
  return only.has(item, report.at.file) || related.some(({ at }) => only.has(views.itemAt(at), at.file));
}

/** Whether any goal names the need it serves. */
export function namesNeeds({ references }: Links): boolean {
  return references.some(({ reference }) => reference.field === 'serves');
}

/** Whether the loader has already found fault with a field: `ower: 王敏` is one fault, and no missing owner besides. */
function isDoubtful({ file, path }: Place, { doubtful }: Workspace): boolean {
  const fields = doubtful.get(file);
  return fields?.has(pointer(path)) ?? false;
}

type Severe = Pick<Located, 'rule' | 'report' | 'severity'>;

function locateReports(said: readonly Severe[], views: FileViews): Located[] {
  const locations = views.locateAll(placesOf(said));
  return said.map((one) => ({
    ...one,
    place: placeOf(one.report, locations.get(one.report.at) ?? nowhere),
    item: views.itemAt(one.report.at),
    related: (one.report.related ?? nothing).map((other) => ({
      ...other,
      range: other.range ?? views.range(other.at.file, (locations.get(other.at) ?? nowhere).span),
    })),
  }));
}

const nothing: readonly never[] = [];

/** Every place that has still to be found. */
function placesOf(said: readonly Severe[]): Place[] {
  const places: Place[] = [];
  for (const { report } of said) {
    places.push(report.at);
    for (const { at, range } of report.related ?? nothing) if (range === undefined) places.push(at);
  }
  return places;
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
