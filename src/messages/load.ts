import type { Text } from '../model/language.js';

/** What the loader says, by the message id of its diagnostics. One entry a fault; all languages or it does not compile. */
export const loadMessages = {} satisfies Record<string, Text>;
