/** `tally remind [PATH…]`: the text to send to each who has something late, due or unsaid. */
import { linksOf } from '../analyse/links.js';
import { remindersOf } from '../analyse/reminders.js';
import { remindMessages } from '../messages/remind.js';
import { say } from '../messages/say.js';
import { json } from '../report/json.js';
import { reminderText } from '../report/reminder.js';
import { daysWithin } from './agenda.js';
import { analyseAll } from './analyse.js';
import { type Invocation, optionText } from './spec.js';

/** Days ahead, unless `--within` says otherwise. */
const usualDays = 7;

export async function runRemind(invocation: Invocation): Promise<number> {
  const owner = optionText(invocation, 'owner');
  const within = daysWithin(invocation) ?? usualDays;
  return analyseAll(invocation, {
    of: (chosen, { workspace, settings }, { today }) => ({
      reminders: remindersOf(chosen, linksOf(workspace), { today, owner, within, workspace, people: settings.people }),
    }),
    merge: (results) => ({ reminders: results.flatMap(({ reminders }) => reminders) }),
    json: ({ reminders, ...rest }, { today, timezone, language }) => {
      const texts = reminders.map((reminder) => ({ ...reminder, text: reminderText(reminder, today, language) }));
      return json({ reminders: texts, ...rest, today, timezone });
    },
    table: async ({ reminders }, { today, language }) => {
      if (reminders.length === 0) return `${say(remindMessages.nobody, language)}\n`;
      return `${reminders.map((reminder) => reminderText(reminder, today, language)).join('\n\n')}\n`;
    },
    fails: () => false,
  });
}
