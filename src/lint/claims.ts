import type { RelatedPlace, Report } from '../model/finding.js';
import type { Document } from '../model/kernel.js';
import type { Place } from '../model/place.js';
import type { Claim } from '../rules/rule.js';
import { detached } from '../text/detach.js';
import type { Range } from '../text/span.js';
import { dataOfItsOwn } from './kept.js';
import type { Said } from './reports.js';
import type { ConfiguredRule } from './severity.js';

/** Who was first with what only one may have. Documents enter in their order; nothing of them is held on to. */
export class Claims {
  readonly #workspace = new Map<string, First>();

  /** Enters what a document claims and reports what is taken. `rangeOf` finds a place of this document. */
  enter(document: Document, claim: Iterable<readonly [ConfiguredRule, Claim]>, rangeOf: (at: Place) => Range): Said[] {
    const taken: Said[] = [];
    const own = new Map<string, First>();
    for (const [configured, { key, at, within, messages, data }] of claim) {
      const known = within === 'workspace' ? this.#workspace : own;
      const name = `${configured.rule.id} ${key}`;
      const first = known.get(name);
      if (first === undefined) {
        known.set(within === 'workspace' ? detached(name) : name, firstAt(at, rangeOf(at)));
        continue;
      }
      const [here, elsewhere] = messages;
      taken.push({ configured, report: reportOf(at, first.at.file === document.file ? here : elsewhere, data, first) });
    }
    return taken;
  }
}

/** Flat, because there is one for every need of a workspace. */
interface First {
  readonly at: Place;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function firstAt(at: Place, { start, end }: Range): First {
  return { at, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function reportOf(at: Place, message: string, data: Claim['data'], first: First): Report {
  const range: RelatedPlace['range'] = {
    start: { line: first.line, column: first.column },
    end: { line: first.endLine, column: first.endColumn },
  };
  const related = [{ at: first.at, message: 'first', range }];
  return { at, message, data: { ...dataOfItsOwn(data), other: first.at.file }, related };
}
