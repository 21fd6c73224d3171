/** A change in a reader's words: which item, which field, and what kind of change. */
import type { Chain } from '../history/chains.js';
import { fieldLabel } from '../messages/fields.js';
import { classLabels, historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import type { Change, ChangeClass } from '../model/results.js';

/** The item and the field of an address, in words: `goals/G-001/kpis/新签合同数/target` is `G-001`, `新签合同数 目标值`. */
export function addressed(
  { field, id, file, kind }: Pick<Change, 'field' | 'id' | 'file' | 'kind'>,
  language: Language,
): { item: string; field: string } {
  const segments = field.split('/').map(unescaped);
  const label = (segment: string): string => say(fieldLabel(segment), language);
  const done = say(historyMessages[kind], language);
  const [section = '', name] = segments;
  if (segments.length === 1) {
    return { item: id ?? file, field: kind === 'changed' ? label(section) : done };
  }
  if (section === 'signoffs') return { item: id ?? file, field: `${label(section)} ${name} (${done})` };
  const item = section === 'items' ? (name ?? '') : `${label(section)} ${name}`;
  const rest = segments.slice(2);
  if (rest.length === 0) return { item, field: done };
  const words = fieldWords(rest, language);
  return { item, field: kind === 'changed' ? words : `${words} (${done})` };
}

function unescaped(segment: string): string {
  return segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment;
}

/** A field below an item: `kpis/新签合同数/target` is `量化指标 新签合同数 目标值`. */
export function fieldWords(segments: readonly string[], language: Language): string {
  const label = (segment: string): string => say(fieldLabel(segment), language);
  const [part = '', named, inner] = segments;
  if (named === undefined) return label(part);
  return `${label(part)} ${named}${inner === undefined ? '' : ` ${label(inner)}`}`;
}

/** The classes that say more than the field and its two values do. */
const telling: ReadonlySet<ChangeClass> = new Set([
  'target-raised',
  'target-lowered',
  'target-easier',
  'target-harder',
  'kpi-unquantified',
  'kpi-quantified',
  'due-slipped',
  'due-advanced',
  'closed',
  'reopened',
  'notation-only',
] as const);

/** The class in words, with the days of a deadline. */
export function classWords({ class: name, days }: Pick<Change, 'class' | 'days'>, language: Language): string {
  if (days !== undefined && (name === 'due-slipped' || name === 'due-advanced')) {
    const text = name === 'due-slipped' ? historyMessages.slippedBy : historyMessages.advancedBy;
    return say(text, language, { days });
  }
  return say(classLabels[name], language);
}

/** The class in words where it says more than the change itself; else ''. */
export function tellingWords(change: Pick<Change, 'class' | 'days'>, language: Language): string {
  return telling.has(change.class) ? classWords(change, language) : '';
}

/** `takes back 1a2b3c4d`; '' for a change that takes nothing back. */
export function revertWords({ reverts }: { readonly reverts?: string | null }, language: Language): string {
  return reverts ? say(historyMessages.reverts, language, { commit: reverts.slice(0, shortRevision) }) : '';
}

/** How much of a revision's id is shown. */
export const shortRevision = 8;

/** `G-001 deadline: slipped 3 times, +46 days since 1.0.0 (2024-09-30 → 2024-11-15)`. */
export function chainWords(chain: Chain, language: Language): string {
  const { item, field } = addressed({ ...chain, kind: 'changed' }, language);
  const moves = chain.moves.map(({ class: name, times }) =>
    say(historyMessages[`times-${name}`], language, { n: times }),
  );
  if (chain.days !== null) {
    const days = `${chain.days > 0 ? '+' : chain.days < 0 ? '−' : ''}${Math.abs(chain.days)}`;
    moves.push(say(historyMessages.chainDays, language, { days }));
  }
  return say(historyMessages.chain, language, {
    item,
    field,
    moves: moves.join(language === 'en' ? ', ' : '，'),
    since: chain.since.version ?? chain.since.date,
    from: chain.from ?? '–',
    to: chain.to ?? '–',
  });
}
