/** Questions to a person, asked only where one sits at a terminal. */

/** What can be asked; a null answer is that the person would rather stop. */
export interface Asker {
  confirm(question: string): Promise<boolean>;
  /** `needed` asks again for an empty answer. */
  text(question: string, options: { readonly needed: boolean; readonly hint?: string }): Promise<string | null>;
  select(
    question: string,
    choices: readonly { readonly value: string; readonly label: string }[],
  ): Promise<string | null>;
}

/** Whether a person is there to answer. */
export function isAnswered(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** The one who asks, on standard error lest a result that is redirected be spoilt; null where nobody would answer. */
export async function askerOnTerminal(emptyAnswer: string): Promise<Asker | null> {
  if (!isAnswered()) return null;
  const { confirm, isCancel, select, text } = await import('@clack/prompts');
  const output = process.stderr;
  return {
    confirm: async (message) => (await confirm({ message, initialValue: false, output })) === true,
    text: async (message, { needed, hint }) => {
      const validate = (value: string | undefined) => (needed && !value?.trim() ? emptyAnswer : undefined);
      const answer = await text({ message, validate, output, ...(hint === undefined ? {} : { placeholder: hint }) });
      return isCancel(answer) ? null : (answer ?? '').trim();
    },
    select: async (message, choices) => {
      const answer = await select({ message, options: choices.map((choice) => ({ ...choice })), output });
      return isCancel(answer) ? null : answer;
    },
  };
}
