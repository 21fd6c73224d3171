/** `tally rules`: every rule, its severity in the recommended set, and what it asks. */
import { terminalColumns } from '../io/output.js';
import { commandMessages } from '../messages/commands.js';
import { chooseLanguage } from '../messages/language.js';
import { reportMessages } from '../messages/report.js';
import { say } from '../messages/say.js';
import { json } from '../report/json.js';
import { drawTable } from '../report/table.js';
import { ruleDocs } from '../rules/docs.js';
import { rules } from '../rules/index.js';
import { reservedDocs } from '../rules/reserved.js';
import { deliver } from './deliver.js';
import { type Invocation, optionText } from './spec.js';

export async function runRules(invocation: Invocation): Promise<number> {
  const language = chooseLanguage(optionText(invocation, 'lang'), process.env, null);
  const reserved = Object.entries(reservedDocs).map(([id, { summary }]) => ({
    id,
    severity: 'error' as const,
    summary,
  }));
  const ruled = rules.map(({ id, severity }) => ({ id, severity, summary: ruleDocs[id]?.summary }));
  const all = [...reserved, ...ruled].map(({ id, severity, summary }) => ({
    rule: id,
    severity,
    summary: summary === undefined ? '' : say(summary, language),
  }));
  if (optionText(invocation, 'format') === 'json') return deliver(invocation, json({ rules: all }), 0);
  const titles = [commandMessages.rule, commandMessages.severity, commandMessages.summary];
  const rows = all.map(({ rule, severity, summary }) => [
    rule,
    say(severity === 'off' ? commandMessages.off : reportMessages[severity], language),
    summary,
  ]);
  const table = await drawTable(
    titles.map((title) => say(title, language)),
    rows,
    terminalColumns(),
    { dense: true },
  );
  return deliver(invocation, table, 0);
}
