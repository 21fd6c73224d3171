/** Goals by SMART for a person: five answers each, with what is written for them and what is missing. */
import { say } from '../messages/say.js';
import { smartMessages } from '../messages/smart.js';
import type { SmartAnswer, SmartGoal } from '../model/results.js';
import { padEnd, width } from '../text/width.js';
import type { Paint } from './paint.js';
import type { View } from './view.js';
import { indented, nameOf } from './words.js';

export function smartText(goals: readonly SmartGoal[], view: View): string {
  if (goals.length === 0) return `${say(smartMessages.empty, view.language)}\n`;
  return `${goals.map((goal) => blockOf(goal, view)).join('\n\n')}\n`;
}

function blockOf(goal: SmartGoal, view: View): string {
  const { language, paint, columns } = view;
  const head = indented(nameOf(goal, language), 0, columns).map(paint.strong);
  const labels = goal.answers.map(({ aspect }) => say(smartMessages[aspect], language));
  const answers = goal.answers.map(({ answer }) => say(smartMessages[answer], language));
  const room = { label: Math.max(...labels.map(width)), answer: Math.max(...answers.map(width)) };
  const indent = room.label + room.answer + 6;
  const lines = goal.answers.flatMap((one, index) => {
    const evidence = one.evidence.map(({ text }) => text).join('; ');
    const lacks = one.missing.map((lack) => say(smartMessages[lack], language)).join(say(smartMessages.and, language));
    const missing = lacks === '' ? '' : say(smartMessages.missing, language, { what: lacks });
    const texts = [evidence, missing].filter((text) => text !== '');
    const [first = '', ...rest] = texts.flatMap((text) => indented(text, indent, columns));
    const label = padEnd(labels[index] ?? '', room.label);
    const answer = padEnd(answers[index] ?? '', room.answer);
    return [`  ${label}  ${colourOf(one.answer, paint)(answer)}  ${first.trimStart()}`.trimEnd(), ...rest];
  });
  return [...head, ...lines].join('\n');
}

function colourOf(answer: SmartAnswer, paint: Paint): (text: string) => string {
  const colours: Readonly<Record<SmartAnswer, (text: string) => string>> = {
    yes: paint.good,
    partly: paint.warning,
    no: paint.error,
    unknown: paint.faint,
  };
  return colours[answer];
}
