import { fieldLabel } from '../messages/fields.js';
import { lintMessages } from '../messages/lint.js';
import { loadMessages } from '../messages/load.js';
import { say } from '../messages/say.js';
import type { Language, MessageData, Text } from '../model/language.js';
import { rules } from '../rules/index.js';
import { shorten } from '../text/shorten.js';

/** The part of a finding that its words are made from. */
export interface Sayable {
  readonly rule: string;
  readonly messageId: string;
  readonly data: MessageData;
}

type Catalogue = Readonly<Record<string, Text>>;
const catalogues = new Map<string, Catalogue>(rules.map((rule) => [rule.id, rule.messages]));

/** A finding in words: the rule's own text, the runner's or the loader's. Long values are quoted by their beginning. */
export function render({ rule, messageId, data }: Sayable, language: Language): string {
  const text =
    catalogues.get(rule)?.[messageId] ??
    (lintMessages as Catalogue)[messageId] ??
    (loadMessages as Catalogue)[messageId];
  return text === undefined ? messageId : say(text, language, forReading(data, language));
}

function forReading(data: MessageData, language: Language): MessageData {
  const readable: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'number') readable[name] = value;
    else if (name === 'columns') readable[name] = fieldNames(value, language);
    else readable[name] = shorten(value);
  }
  return readable;
}

/** `owner,due` as `owner, deadline` or `责任人、截止时间`. */
function fieldNames(fields: string, language: Language): string {
  const labels = fields.split(',').map((field) => fieldLabel(field)[language]);
  return [...new Set(labels)].join(language === 'en' ? ', ' : '、');
}
