/** 《目标达成跟踪表》 for a person: one row a KPI, goals in document order, coverage and standing last. */
import { groupsOf, statesOf } from '../analyse/gap-groups.js';
import { gapMessages } from '../messages/gap.js';
import { say } from '../messages/say.js';
import type { Day } from '../model/day.js';
import {
  type GapGoal,
  type GapGroup,
  type GapGrouping,
  type GapKpi,
  type GapResult,
  type GapState,
  gapStates,
} from '../model/results.js';
import { forTerminal } from '../text/encode.js';
import { listed } from '../text/listed.js';
import { wrap } from '../text/width.js';
import { gapList } from './gap-list.js';
import {
  actualOf,
  attainmentOf,
  colourOf,
  deviationOf,
  expectedOf,
  explanationsOf,
  metricOf,
  stateOf,
  targetOf,
} from './gap-words.js';
import { type Cell, drawTable } from './table.js';
import type { View } from './view.js';
import { nameOf } from './words.js';

/** Nine columns do not fit into fewer; then it is a list. */
const tableFrom = 90;

/** All goals together, or, with `by`, in groups, each under its name and its counts. */
export async function gapTable(result: GapResult, today: Day, view: View, by?: GapGrouping): Promise<string> {
  const { language, columns } = view;
  const t = (key: keyof typeof gapMessages, data = {}): string => say(gapMessages[key], language, data);
  const sums = [t('coverage', result.summary), t('standing', { ...result.summary, today }) + others(result, view)];
  const last = sums.flatMap((line) => (columns === null ? [line] : wrap(line, columns))).join('\n');
  if (result.goals.length === 0) return `${t('empty')}\n${last}\n`;
  const blocks: string[] = [];
  if (by === undefined) blocks.push(await drawn(result.goals, view));
  else
    for (const { group, goals } of groupsOf(result.goals, by))
      blocks.push(`${groupHeading(group, view)}\n${await drawn(goals, view)}`);
  return `${blocks.join('\n')}\n${last}\n`;
}

/** How many goals are in a state that the line before does not count; '' where none is. */
function others({ goals }: GapResult, { language }: View): string {
  const counts = counted(statesOf(goals), ['on-track', 'at-risk', 'missed'], language).map(({ text }) => text);
  return counts.length === 0 ? '' : say(gapMessages.others, language, { states: listed(counts) });
}

/** The states that some goals are in, each with their number. */
function counted(
  states: GapGroup['states'],
  wanted: readonly GapState[],
  language: View['language'],
): { readonly state: GapState; readonly text: string }[] {
  return wanted
    .filter((state) => states[state] > 0)
    .map((state) => ({ state, text: `${say(gapMessages[state], language)} ${states[state]}` }));
}

/** `王总监: 3 goals, 1 behind, 2 met` */
function groupHeading({ key, states, goals }: GapGroup, { language, paint }: View): string {
  const counts = counted(states, gapStates, language).map(({ state, text }) => colourOf(state, paint)(text));
  const name = key === null ? say(gapMessages.without, language) : forTerminal(key);
  return `${paint.strong(name)}  ${say(gapMessages.count, language, { n: goals.length })}  ${counts.join('  ')}`;
}

async function drawn(goals: readonly GapGoal[], view: View): Promise<string> {
  const { language, columns } = view;
  if (columns !== null && columns < tableFrom) return gapList(goals, columns, view);
  const head = (['goal', 'kpi', 'target', 'actual', 'attainment', 'deviation', 'due', 'owner', 'state'] as const).map(
    (key) => say(gapMessages[key], language),
  );
  return drawTable(
    head,
    goals.flatMap((goal) => rowsOf(goal, view)),
    columns,
  );
}

/** The goal stands in the first row of its KPIs only. A goal without a KPI has a row of its own. */
function rowsOf(goal: GapGoal, view: View): Cell[][] {
  const kpis: readonly (GapKpi | null)[] = goal.kpis.length === 0 ? [null] : goal.kpis;
  return kpis.map((kpi, index) => [
    { text: index === 0 ? nameOf(goal, view.language) : '' },
    ...kpiCells(kpi, view),
    { text: index === 0 ? (goal.due ?? '–') : '' },
    { text: index === 0 ? (goal.owner ?? '–') : '' },
    stateCell(kpi === null ? goal.state : stateOf(kpi, goal), goal, index === 0, view),
  ]);
}

function kpiCells(kpi: GapKpi | null, { language }: View): Cell[] {
  if (kpi === null) return Array.from({ length: 5 }, () => ({ text: '–' }));
  const expected = expectedOf(kpi, language);
  const target = [targetOf(kpi), ...(expected === null ? [] : [expected])].join('\n');
  const texts = [metricOf(kpi), target, actualOf(kpi, language), attainmentOf(kpi, language), deviationOf(kpi)];
  return texts.map((text) => ({ text }));
}

/** The state, and with the first row what was given as cause and remedy. */
function stateCell(state: GapState, goal: GapGoal, isFirst: boolean, { language, paint }: View): Cell {
  const lines = [say(gapMessages[state], language), ...(isFirst ? explanationsOf(goal, language) : [])];
  return { text: lines.join('\n'), paint: colourOf(state, paint) };
}
