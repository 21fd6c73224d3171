/** What a line trap sees and says. */
import type { YamlMessageId } from '../../messages/yaml.js';
import type { MessageData } from '../../model/language.js';
import type { Span } from '../../text/span.js';
import type { Line } from './lines.js';
import { quoted } from './quote.js';

/** What a trap says of a line. */
export interface Caught {
  readonly messageId: YamlMessageId;
  readonly span: Span;
  readonly data?: MessageData;
  readonly fix?: {
    readonly description: YamlMessageId;
    readonly span: Span;
    readonly text: string;
    readonly safe?: boolean;
  };
}

/** A line among its neighbours. */
export interface Scene {
  readonly text: string;
  readonly line: Line;
  /** The value of the line without a comment behind it. */
  readonly value: Span;
  /** It begins in the column of a field or list that is open here, or opens a new one. */
  readonly aligned: boolean;
  /** A field would stand here: others begin in this column. */
  readonly amongFields: boolean;
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  /** The names that `&` gives anywhere in the text. */
  readonly anchors: ReadonlySet<string>;
}

export type Trap = (scene: Scene) => Caught | null;

/** The longest piece of a text that a message repeats. */
export const longestExcerpt = 40;

export function excerpt(text: string): string {
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text;
}

/** The fix that puts the whole value in quotes. */
export function quoteWhole({ text, value }: Scene, safe = true): NonNullable<Caught['fix']> {
  return { description: 'fixQuote', span: value, text: quoted(text.slice(value.start, value.end)), safe };
}
