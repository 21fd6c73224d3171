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
  return {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.blue,
    good: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
  };
}
