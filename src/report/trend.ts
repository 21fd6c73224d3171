/** The trend as a table of sparklines: a row a goal, a point a month. */
import { gapMessages } from '../messages/gap.js';
import { say } from '../messages/say.js';
import type { Trend } from '../model/results.js';
import { toneOf } from './review.js';
import { drawTable } from './table.js';
import type { View } from './view.js';
import { nameOf, percent } from './words.js';

const bars = '▁▂▃▄▅▆▇█';
/** Where nobody knows, there is no bar, not even the lowest. */
const nothing = '·';

/** Shares as bars: none of it is the lowest, all of it or more the highest. */
export function sparkline(shares: readonly (number | null)[]): string {
  return shares
    .map((share) => {
      if (share === null) return nothing;
      const step = Math.round(Math.max(0, Math.min(1, share)) * (bars.length - 1));
      return bars.charAt(step);
    })
    .join('');
}

export async function trendTable({ points, goals }: Trend, view: View): Promise<string> {
  const { language, paint, columns } = view;
  const t = (key: keyof typeof gapMessages, data = {}): string => say(gapMessages[key], language, data);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return `${t('noTrend')}\n`;
  const rows = goals.map(({ attainment, slips, days, state, ...goal }) => {
    const now = attainment.at(-1) ?? null;
    return [
      { text: nameOf(goal, language) },
      { text: sparkline(attainment) },
      { text: now === null ? t('unknown') : percent(now) },
      { text: slips === 0 ? '–' : t('slipped', { n: slips, days }) },
      { text: t(state), paint: paint[toneOf(state)] },
    ];
  });
  const table = await drawTable([t('goal'), t('trend'), t('attainment'), t('slips'), t('state')], rows, columns, {
    dense: true,
  });
  const coverage = points.map((point) => point.coverage);
  const now = last.coverage === null ? t('unknown') : percent(last.coverage);
  const lines = [
    t('trendOf', { n: points.length, first: first.date, last: last.date }),
    `${t('covered')} ${sparkline(coverage)} ${now}`,
  ];
  return `${table.trimEnd()}\n${lines.join('\n')}\n`;
}
