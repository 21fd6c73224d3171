/** A reminder as the text to send: plain lines that a chat or a mail keeps as they are. */
import { remindMessages as texts } from '../messages/remind.js';
import { reviewMessages } from '../messages/review.js';
import { say } from '../messages/say.js';
import type { Day } from '../model/day.js';
import type { Language, MessageData } from '../model/language.js';
import type { FollowUp, GapState, Reminder } from '../model/results.js';
import { forChatLine } from '../text/encode.js';
import { stateText } from './review.js';
import { nameOf } from './words.js';

export function reminderText({ owner, items }: Reminder, today: Day, language: Language): string {
  const t = (key: keyof typeof texts, data: MessageData = {}): string => say(texts[key], language, data);
  const head = t('head', { owner: owner ?? say(reviewMessages.nobody, language), today, n: items.length });
  const lines = items.map((item, index) => `${index + 1}. ${followUpLine(item, language)}`);
  return [head, ...lines, t('answer')].map(forChatLine).join('\n');
}

/** One commitment and all the reasons to ask about it. */
export function followUpLine(item: FollowUp, language: Language): string {
  const t = (key: keyof typeof texts, data: MessageData = {}): string => say(texts[key], language, data);
  const { due, days, checkIn, state, lacks } = item;
  const isSaid = (state: GapState): boolean => state === 'overdue' && days !== null && days < 0;
  const unexplained = (state: GapState, missing: FollowUp['lacks'] = []): string => {
    const data = { state: stateText(state, language), lacks: lacksText(missing, language) };
    return t(isSaid(state) ? 'lacking' : 'unexplained', data);
  };
  const reasons = [
    ...(due === null || days === null
      ? []
      : [t(days < 0 ? 'late' : days === 0 ? 'dueToday' : 'due', { due, days: Math.abs(days) })]),
    ...(checkIn === undefined
      ? []
      : [t(checkIn.never ? 'never' : 'silent', { last: checkIn.last, days: checkIn.days })]),
    ...(state === undefined ? [] : [unexplained(state, lacks)]),
  ];
  return t('line', { what: nameOf(item, language), reasons: reasons.join(t('between')) });
}

function lacksText(lacks: readonly ('cause' | 'remedy')[], language: Language): string {
  const words = { cause: reviewMessages.lackCause, remedy: reviewMessages.lackRemedy } as const;
  return lacks.map((lack) => say(words[lack], language)).join(say(reviewMessages.or, language));
}
