import { render } from '../lint/message.js';
import { cliMessages } from '../messages/cli.js';
import { chooseLanguage } from '../messages/language.js';
import type { Diagnostic } from '../model/finding.js';
import type { Source } from '../model/source.js';
import { LineIndex } from '../text/line-index.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';

/** Ends the run (exit code 2) where settings have errors: half-understood settings would check something else. */
export function refuseBadSettings(source: Source, diagnostics: readonly Diagnostic[], invocation: Invocation): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const language = chooseLanguage(optionText(invocation, 'lang'), process.env, null);
  const lines = new LineIndex(source.text);
  const faults = errors.map((diagnostic) => {
    const { line, column } = lines.position(diagnostic.span.start);
    return `${source.path}:${line}:${column}: ${render(diagnostic, language).replace(/\s+/g, ' ')}`;
  });
  throw new UsageError(cliMessages.badSettings, { faults: faults.join('\n  ') });
}
