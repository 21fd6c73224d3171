import { today } from '../io/clock.js';
import { cliMessages } from '../messages/cli.js';
import type { Day } from '../model/day.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';

/** The day that decides what is overdue: `--today`, else the clock's in the settings' zone, else in the system's. */
export function dayOf(invocation: Invocation, timezone: string | null): { today: Day; timezone: string } {
  const clock = today(timezone);
  if (clock === null) throw new UsageError(cliMessages.unknownTimezone, { name: timezone ?? '' });
  const given = optionText(invocation, 'today');
  return {
    today: given ?? clock.today,
    get timezone() {
      return clock.timezone;
    },
  };
}
