/** The gap for a narrow screen: each goal a block, each of its KPIs a line. */
import { gapMessages } from '../messages/gap.js';
import { say } from '../messages/say.js';
import type { GapGoal, GapKpi } from '../model/results.js';
import { forTerminal } from '../text/encode.js';
import { wrap } from '../text/width.js';
import { actualOf, attainmentOf, colourOf, explanationsOf, metricOf, stateOf, targetOf } from './gap-words.js';
import type { View } from './view.js';
import { nameOf } from './words.js';

/** `columns` is what no line may be wider than. */
export function gapList(goals: readonly GapGoal[], columns: number, view: View): string {
  return `${goals.map((goal) => blockOf(goal, columns, view)).join('\n\n')}\n`;
}

function blockOf(goal: GapGoal, columns: number, view: View): string {
  const { language, paint } = view;
  const colour = colourOf(goal.state, paint);
  const state = say(gapMessages[goal.state], language);
  const about = [
    ...(goal.due === null ? [] : [say(gapMessages.dueOn, language, { due: goal.due })]),
    ...(goal.owner === null ? [] : [goal.owner]),
  ].join(', ');
  return [
    ...lines(nameOf(goal, language), columns, '', paint.strong),
    ...(goal.kpis.length === 0 ? lines(state, columns, '  ', colour) : []),
    ...goal.kpis.flatMap((kpi) => kpiLines(kpi, goal, columns, view)),
    ...(about === '' ? [] : lines(about, columns, '  ', paint.faint)),
    ...explanationsOf(goal, language).flatMap((text) => lines(text, columns, '  ')),
  ].join('\n');
}

/** `metric  target → actual  67%  state`: what does not fit goes on below, further in. */
function kpiLines(kpi: GapKpi, goal: GapGoal, columns: number, { language, paint }: View): string[] {
  const attained = attainmentOf(kpi, language);
  const parts = [metricOf(kpi), `${targetOf(kpi)} → ${actualOf(kpi, language)}`];
  if (attained !== '–') parts.push(attained);
  const shown = stateOf(kpi, goal);
  const state = say(gapMessages[shown], language);
  const drawn = lines([...parts, state].join('  '), columns, '  ', same, '    ');
  const last = drawn.at(-1) ?? '';
  if (!last.endsWith(state)) return drawn;
  return [...drawn.slice(0, -1), last.slice(0, -state.length) + colourOf(shown, paint)(state)];
}

const same = (text: string): string => text;

/** A text in lines, each coloured by itself; `hanging` stands before all but the first. */
function lines(text: string, columns: number, indent: string, paint = same, hanging = indent): string[] {
  const room = columns - Math.max(indent.length, hanging.length);
  return wrap(forTerminal(text), room).map((line, index) => `${index === 0 ? indent : hanging}${paint(line)}`);
}
