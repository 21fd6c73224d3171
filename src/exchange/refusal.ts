import { type ExchangeMessageId, exchangeMessages } from '../messages/exchange.js';
import { say } from '../messages/say.js';
import type { MessageData, Text } from '../model/language.js';

/** A file that cannot be read or is not safe to read, in words. Thrown by readers; whoever runs them shows it. */
export class Refusal extends Error {
  readonly text: Text;
  readonly data: MessageData;

  constructor(messageId: ExchangeMessageId, data: MessageData = {}) {
    const text: Text = exchangeMessages[messageId];
    super(say(text, 'en', data));
    this.text = text;
    this.data = data;
  }
}
