/** The plan's own steps: Phase 1, Sprint 12, 第一阶段, Day 2, S11, T+3. */
import { anchorAfter } from './anchors.js';
import { durationAt } from './duration.js';
import type { Tokens } from './found.js';
import { type Mention, type Offset, relative } from './mention.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

const plusUnits: Readonly<Record<string, Offset['unit']>> = {
  t: 'days',
  d: 'days',
  w: 'weeks',
  m: 'months',
  y: 'years',
  h: 'hours',
};

/** Net 30 (days): counted from the invoice, whether it says so or not. */
export function netDays(tokens: Tokens, at: number, token: Token): Mention | null {
  const number = tokens[at + 1];
  if (token.text !== 'net' || number?.kind !== 'number' || number.value > 365) return null;
  const duration = durationAt(tokens, at + 1);
  const following = anchorAfter(tokens, duration?.next ?? at + 2);
  return relative(at, following?.next ?? duration?.next ?? at + 2, {
    offset: duration?.offset ?? { amount: number.value, unit: 'days' },
    ...(following === null ? {} : { anchor: following.anchor }),
  });
}

/** T+3, D-1, M+2, T+3个工作日. */
export function plusDays(tokens: Tokens, at: number): Mention | null {
  const letter = tokens[at];
  const sign = tokens[at + 1];
  const number = tokens[at + 2];
  const unit = letter?.kind === 'other' || letter?.kind === 'unit' ? plusUnits[letter.text] : undefined;
  if (unit === undefined || letter === undefined || !isMark(sign, '+-') || number?.kind !== 'number') return null;
  const factor = isMark(sign, '-') ? -1 : 1;
  const duration = durationAt(tokens, at + 2);
  const offset = duration?.offset ?? { amount: number.value, unit };
  return relative(at, duration?.next ?? at + 3, {
    offset: { ...offset, amount: factor * offset.amount },
    anchor: [letter.start, letter.end],
  });
}

const steps: ReadonlySet<string> = new Set(['s', 'm', 'd', 'w', 't', 'y', 'wk', 'pi', 'sp', 'ms', 'g']);

const alone: ReadonlySet<string> = new Set([
  'phase',
  'sprint',
  'stage',
  'milestone',
  'iteration',
  'epic',
  '阶段',
  '里程碑',
  '迭代',
  '冲刺',
]);

/** Counted only from before: 一期, 第二批; 质保期2年 is a length of time. */
const orderedOnly: ReadonlySet<string> = new Set(['期', '轮', '步', '批', '批次', '环节', '节点', '课时', '学期']);

/** Phase 1, Sprint 12, 第一阶段, 阶段 1, 一期, Day 2, Week 3-4, S11, M2: the plan's own steps. */
export function step(tokens: Tokens, at: number, token: Token): Mention | null {
  const next = tokens[at + 1];
  const numbered = next?.kind === 'number';
  if (token.kind === 'phase') {
    const ordered = orderedOnly.has(token.text);
    const lettered = next?.kind === 'other' && /^(?:[a-e]|i{1,3}|iv|vi?)$/.test(next.text);
    const before = tokens[at - 1];
    const counted =
      before?.kind === 'number' ||
      before?.kind === 'ordinal' ||
      before?.kind === 'season' ||
      isPart(before, 'nth') ||
      isPart(tokens[at - 2], 'nth');
    const after = !ordered && (numbered || lettered);
    return after || counted || alone.has(token.text) ? relative(at, after ? at + 2 : at + 1, { weak: true }) : null;
  }
  if (token.kind === 'unit' && numbered && /^(?:days?|weeks?|wk|months?|years?)$/.test(token.text))
    return relative(at, at + 2, { weak: true });
  if (isPart(token, 'nth') && numbered) return nthOf(tokens, at);
  const spaced = token.text === 'pi';
  const letter = (token.kind === 'other' || token.kind === 'unit') && steps.has(token.text);
  if (!letter || !numbered || (!spaced && !tight(tokens, at + 1)) || next.digits === 0 || next.digits > 2) return null;
  return isMark(tokens[at + 2], '.%') ? null : relative(at, at + 2, { weak: true });
}

/** 第3周, 第10个工作日, 第三天, 第一年, 第二阶段. */
function nthOf(tokens: Tokens, at: number): Mention | null {
  const duration = durationAt(tokens, at + 1);
  if (duration !== null) return relative(at, duration.next, { weak: true });
  const word = tokens[at + 2];
  return word?.kind === 'phase' ? relative(at, at + 3, { weak: true }) : null;
}
