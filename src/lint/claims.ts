import type { Finding, RelatedPlace, Report, Severity } from '../model/finding.js';
import type { Document } from '../model/kernel.js';
import { type Path, type Place, pointer } from '../model/place.js';
import type { Claim } from '../rules/rule.js';
import { detached } from '../text/detach.js';
import type { Range, Span } from '../text/span.js';
import { fieldOf } from './collapse.js';
import { dataOfItsOwn } from './kept.js';
import type { Said } from './reports.js';
import type { ConfiguredRule } from './severity.js';
import type { FileViews } from './views.js';

/**
 * Who holds what only one of the workspace may have, and all that a finding says should another turn out to be first.
 * Flat plain data: there is one for every need.
 */
export interface Holder {
  /** What it holds, the rule that watches over it before it. */
  readonly name: string;
  readonly rule: string;
  readonly path: Path;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly id: string | null;
  readonly ref: string | null;
  readonly field: string;
  readonly message: string;
  readonly data: Claim['data'];
}

/** Who was first with what only one may have. Documents enter in their order; nothing of them is held on to. */
export class Claims {
  readonly #workspace = new Map<string, First>();

  /** Enters what a file was found to hold alone. Gives what others had before it, and who. */
  hold(file: string, holders: readonly Holder[]): Taken[] {
    const taken: Taken[] = [];
    for (const holder of holders) {
      const first = this.#workspace.get(holder.name);
      if (first === undefined) this.#workspace.set(holder.name, { file, holder });
      else if (first.file !== file) taken.push({ holder, first });
    }
    return taken;
  }

  /** Enters what a document claims and reports what is taken. `views` are of this document. */
  enter(document: Document, claim: Iterable<readonly [ConfiguredRule, Claim]>, views: FileViews): Said[] {
    const taken: Said[] = [];
    const own = new Map<string, First>();
    for (const [configured, one] of claim) {
      const { key, at, within, messages } = one;
      const known = within === 'workspace' ? this.#workspace : own;
      const name = `${configured.rule.id} ${key}`;
      const first = known.get(name);
      if (first === undefined) {
        known.set(name, { file: document.file, holder: holderOf(name, configured.rule.id, one, views) });
      } else if (!isAt(first, at)) {
        const [here, elsewhere] = messages;
        const message = first.file === document.file ? here : elsewhere;
        taken.push({ configured, report: reportOf(at, message, one.data, first) });
      }
    }
    return taken;
  }

  /** What the documents hold that have entered. */
  held(): Holder[] {
    return Array.from(this.#workspace.values(), ({ holder }) => holder);
  }
}

interface First {
  readonly file: string;
  readonly holder: Holder;
}

/** Something that another file had before. */
export interface Taken {
  readonly holder: Holder;
  readonly first: First;
}

function holderOf(name: string, rule: string, { at, messages, data }: Claim, views: FileViews): Holder {
  const { start, end } = views.spanOf(at);
  const range = views.range(at.file, { start, end });
  const item = views.itemAt(at);
  return {
    name: detached(name),
    rule,
    path: at.path,
    start,
    end,
    line: range.start.line,
    column: range.start.column,
    endLine: range.end.line,
    endColumn: range.end.column,
    id: detached(item?.id ?? null),
    ref: detached(item?.ref ?? null),
    field: fieldOf(at.path, item),
    message: messages[1],
    data: dataOfItsOwn(data),
  };
}

function rangeOf({ line, column, endLine, endColumn }: Holder): Range {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

/** Who holds it claims it again, when a document is looked at once more. */
function isAt({ file, holder: { path } }: First, at: Place): boolean {
  return file === at.file && path.length === at.path.length && path.every((key, index) => key === at.path[index]);
}

function reportOf(at: Place, message: string, data: Claim['data'], { file, holder }: First): Report {
  const related = [{ at: { file, path: holder.path }, message: 'first', range: rangeOf(holder) }];
  return { at, message, data: { ...dataOfItsOwn(data), other: file }, related };
}

/** What `reportOf` comes to, of a file that is not at hand any more. */
export function findingOf(file: string, { holder, first }: Taken, severity: Severity): Finding {
  const { rule, message, data, start, end, id, ref, path, field } = holder;
  const span: Span = { start, end };
  const related: RelatedPlace = { file: first.file, range: rangeOf(first.holder), messageId: 'first', data: {} };
  return {
    rule,
    messageId: message,
    data: { ...data, other: first.file },
    severity,
    file,
    span,
    range: rangeOf(holder),
    id,
    ref,
    path: pointer(path),
    field,
    related: [related],
  };
}
