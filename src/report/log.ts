/** The change log for a person: one row a change, newest first, then what moved more than once. */
import type { Chain } from '../history/chains.js';
import type { LoggedChange } from '../history/change-log.js';
import { historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import { forTerminal } from '../text/encode.js';
import { addressed, chainWords, revertWords, shortRevision, tellingWords } from './change-words.js';
import { type Cell, drawTable } from './table.js';
import type { View } from './view.js';

export async function logTable(
  changes: readonly LoggedChange[],
  chains: readonly Chain[],
  view: View,
): Promise<string> {
  const { language } = view;
  const t = (key: keyof typeof historyMessages): string => say(historyMessages[key], language);
  if (changes.length === 0) return `${t('noChanges')}\n`;
  const head = [t('when'), t('who'), t('item'), t('field'), t('from'), t('to'), t('why')];
  const table = await drawTable(
    head,
    changes.map((change) => row(change, view)),
    view.columns,
  );
  const n = changes.length;
  const commits = new Set(changes.map(({ revision }) => revision)).size;
  const summary = say(historyMessages.logSummary, language, { n, commits });
  return `${table}${chainLines(chains, view)}${summary}\n`;
}

/** So many are told; nobody reads more, and JSON has them all. */
const mostChains = 20;

/** What moved more than once, a line each, what moved most first; '' where nothing did. */
function chainLines(chains: readonly Chain[], { language }: View): string {
  if (chains.length === 0) return '';
  const times = ({ moves }: Chain) => moves.reduce((total, move) => total + move.times, 0);
  const told = [...chains].sort((one, other) => times(other) - times(one)).slice(0, mostChains);
  const lines = told.map((chain) => `  ${forTerminal(chainWords(chain, language))}\n`);
  const left = chains.length - told.length;
  if (left > 0) lines.push(`  ${say(historyMessages.moreChains, language, { n: left })}\n`);
  return `${say(historyMessages.chains, language)}\n${lines.join('')}`;
}

function row(change: LoggedChange, { language, paint }: View): Cell[] {
  const { item, field } = addressed(change, language);
  return [
    { text: `${change.date.slice(0, 10)}\n${change.revision.slice(0, shortRevision)}`, paint: paint.faint },
    { text: change.author },
    { text: item },
    { text: [field, tellingWords(change, language)].filter((line) => line !== '').join('\n') },
    { text: change.from ?? '', paint: paint.error },
    { text: change.to ?? '', paint: paint.good },
    { text: whyWords(change, language) },
  ];
}

/** Why it was changed (the reason, else the subject of the commit), who confirmed it, and what to look at. */
function whyWords(change: LoggedChange, language: View['language']): string {
  const { confirmedBy, refs } = change;
  const lines = [change.reason ?? change.subject, revertWords(change, language)].filter((line) => line !== '');
  if (confirmedBy.length > 0) lines.push(`${say(historyMessages.confirmedBy, language)}: ${confirmedBy.join(', ')}`);
  if (refs.length > 0) lines.push(`${say(historyMessages.refs, language)}: ${refs.join(', ')}`);
  return lines.join('\n');
}
