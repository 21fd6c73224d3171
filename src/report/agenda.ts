/** Open commitments by date and owner, as a page. */
import { reviewMessages as texts } from '../messages/review.js';
import { say } from '../messages/say.js';
import type { Day } from '../model/day.js';
import type { Language, MessageData } from '../model/language.js';
import type { AgendaItem } from '../model/results.js';
import type { Page, PageCell } from './page.js';
import { besideRef, nameOf } from './words.js';

export function agendaPage(items: readonly AgendaItem[], today: Day, language: Language): Page {
  const t = (key: keyof typeof texts, data: MessageData = {}): string => say(texts[key], language, data);
  const late = items.filter(({ days }) => days !== null && days < 0).length;
  const about = items.length === 0 ? t('agendaEmpty') : t('agendaOn', { today, n: items.length, late });
  if (items.length === 0) return { title: t('agenda'), about: [about], sections: [] };
  const head = (['date', 'inDays', 'owner', 'what', 'sort', 'of'] as const).map((key) => t(key));
  const rows = items.map((item) => rowOf(item, language));
  return { title: t('agenda'), about: [about], sections: [{ title: t('what'), table: { head, rows } }] };
}

function rowOf(item: AgendaItem, language: Language): PageCell[] {
  const { due, days, owner, kind, within } = item;
  const tone = days !== null && days < 0 ? ({ tone: 'error' } as const) : {};
  return [
    { text: due ?? say(texts.noDate, language), ...(due === null ? { tone: 'faint' as const } : tone) },
    { text: days === null ? '–' : String(days), ...tone },
    { text: owner ?? say(texts.nobody, language) },
    { text: nameOf(item, language) },
    { text: say(texts[kind], language) },
    { text: within === null ? '–' : besideRef(within, item.ref) },
  ];
}
