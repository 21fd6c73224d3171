/** Colours by what they say. Without colour every function gives its text back, and chalk is not loaded. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const same = (text: string): string => text;
export const plain: Paint = { error: same, warning: same, info: same, good: same, strong: same, faint: same };

/** The colours of a terminal when `wanted`, else none. */
export async function loadPaint(wanted: boolean): Promise<Paint> {
  if (!wanted) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // chalk prints every argument it is given, those of `map` (index and list) too.
  const only = (colour: (text: string) => string) => (text: string) => colour(text);
  return {
    error: only(chalk.red),
    warning: only(chalk.yellow),
    info: only(chalk.blue),
    good: only(chalk.green),
    strong: only(chalk.bold),
    faint: only(chalk.dim),
  };
}
