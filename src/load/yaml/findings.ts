import type { YamlMessageId } from '../../messages/yaml.js';
import type { Diagnostic, Fix, ReservedRule, Severity } from '../../model/finding.js';
import type { MessageData } from '../../model/language.js';
import type { Span } from '../../text/span.js';

/** What a diagnostic may say besides its message. */
export interface Extras {
  readonly data?: MessageData;
  /** Another place of the same file that has to do with it. */
  readonly related?: { readonly span: Span; readonly messageId: YamlMessageId };
  readonly fix?: Fix;
}

/** The diagnostics of one file as they come up. */
export class Findings {
  readonly list: Diagnostic[] = [];

  constructor(readonly file: string) {}

  error(rule: ReservedRule, messageId: YamlMessageId, span: Span, extras: Extras = {}): void {
    this.list.push(diagnostic(this.file, rule, 'error', messageId, span, extras));
  }

  warning(rule: ReservedRule, messageId: YamlMessageId, span: Span, extras: Extras = {}): void {
    this.list.push(diagnostic(this.file, rule, 'warning', messageId, span, extras));
  }

  /** Takes back what was last said of the inside of a span, because one finding about the whole follows. */
  replaceWithin({ start }: Span): void {
    while ((this.list.at(-1)?.span.start ?? -1) >= start) this.list.pop();
  }

  /** One edit of this file as a fix; `description` is the message id of what it does. */
  fix(description: YamlMessageId, safe: boolean, span: Span, text: string): Fix {
    return fixOf(this.file, description, safe, span, text);
  }
}

export function diagnostic(
  file: string,
  rule: ReservedRule,
  severity: Severity,
  messageId: YamlMessageId,
  { start, end }: Span,
  { data = {}, related, fix }: Extras = {},
): Diagnostic {
  return {
    rule,
    severity,
    messageId,
    data,
    file,
    span: { start, end },
    ...(related && { related: [{ file, span: related.span, messageId: related.messageId, data: {} }] }),
    ...(fix && { fix }),
  };
}

export function fixOf(
  file: string,
  description: YamlMessageId,
  safe: boolean,
  { start, end }: Span,
  text: string,
): Fix {
  return { safe, description, data: { text }, edits: [{ file, span: { start, end }, text }] };
}
