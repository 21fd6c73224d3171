import type { Text } from '../model/language.js';
import { markdownMessages } from './markdown.js';
import { schemaMessages } from './schema.js';
import { yamlMessages } from './yaml.js';

/** What the loader says, by the message id of its diagnostics. One entry a fault; all languages or it does not compile. */
export const loadMessages = { ...yamlMessages, ...markdownMessages, ...schemaMessages } satisfies Record<string, Text>;
