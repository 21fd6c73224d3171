/** `tally match --apply [GOAL=NEED]`: one suggested link is written, as a person chose it; never by itself. */
import { linksOf } from '../analyse/links.js';
import { matchOf } from '../analyse/match.js';
import { askerOnTerminal } from '../io/ask.js';
import { isChosen } from '../io/files.js';
import { matchMessages } from '../messages/match.js';
import { recordMessages } from '../messages/record.js';
import { say } from '../messages/say.js';
import type { MatchResult } from '../model/results.js';
import { nameOf, percent } from '../report/words.js';
import { listed } from '../text/listed.js';
import { UsageError } from './fault.js';
import { runLink } from './link.js';
import { type Invocation, optionText } from './spec.js';
import { openSession, type Session } from './workspaces.js';

export async function runApply(invocation: Invocation): Promise<number> {
  const given = optionText(invocation, 'apply');
  const chosen = given ?? (await choose(invocation));
  const [, goal, need] = /^([^=]+)=([^=]+)$/.exec(chosen) ?? [];
  if (goal === undefined || need === undefined) throw new UsageError(matchMessages.badLink, { value: chosen });
  const { apply: _apply, format, ...options } = invocation.options;
  const shown = format === 'json' ? { format } : {};
  return runLink({ ...invocation, options: { ...options, ...shown }, positionals: [goal.trim(), need.trim()] });
}

/** Asks which of the suggestions to take up, where somebody is there to answer. */
async function choose(invocation: Invocation): Promise<string> {
  const session = await openSession(invocation);
  const asker = await askerOnTerminal(say(recordMessages.needed, session.language));
  if (asker === null) throw new UsageError(matchMessages.noLink);
  const choices = session.loaded.flatMap(({ workspace, opened, settings }) => {
    const documents = workspace.documents.filter(({ file }) => isChosen(opened, file));
    return choicesIn(matchOf({ ...workspace, documents }, linksOf(workspace), settings.match, workspace), session);
  });
  if (choices.length === 0) throw new UsageError(matchMessages.noSuggestion);
  const answer = await asker.select(say(matchMessages.askLink, session.language), choices);
  if (answer === null) throw new UsageError(recordMessages.stopped);
  return answer;
}

/** Each link that is suggested from either side, once; only what has ids can be linked. */
function choicesIn({ requirements, goals }: MatchResult, { language }: Session): { value: string; label: string }[] {
  const choices = new Map<string, string>();
  const put = (goal: string | null, need: string | null, label: string) => {
    if (goal !== null && need !== null && !choices.has(`${goal}=${need}`)) choices.set(`${goal}=${need}`, label);
  };
  const labelOf = (goal: string, need: string, score: number, words: readonly string[]) =>
    `${goal} → ${need} (${percent(score)}: ${listed(words)})`;
  for (const goal of goals)
    for (const need of goal.suggested ?? [])
      put(
        goal.ref ?? goal.id,
        need.ref ?? need.id,
        labelOf(nameOf(goal, language), nameOf(need, language), need.score, need.words),
      );
  for (const need of requirements)
    for (const goal of need.goals)
      if (goal.link === 'suggested')
        put(
          goal.ref ?? goal.id,
          need.ref ?? need.id,
          labelOf(nameOf(goal, language), nameOf(need, language), goal.score, goal.words),
        );
  return [...choices].map(([value, label]) => ({ value, label }));
}
