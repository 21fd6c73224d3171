/** Where the result of `check` goes and how it is written there: `--format X` and `--format X:FILE`, several at once. */
import { appendText } from '../io/output.js';
import { formatMessages } from '../messages/formats.js';
import type { CheckReport } from '../report/check-report.js';
import { concise } from '../report/concise.js';
import { checkJson } from '../report/json.js';
import { terminal } from '../report/terminal.js';
import { deliver, deliverTo, type Parts } from './deliver.js';
import { UsageError } from './fault.js';
import { type Invocation, optionTexts } from './spec.js';

/** What is read on most runs is at hand, the others are loaded when they are asked for. */
const reporters = {
  pretty: async ({ result, view, textOf, quiet }: CheckReport) => terminal(result, view, textOf, quiet),
  concise: async ({ result, view, quiet }: CheckReport) => concise(result, view, quiet),
  json: async ({ result, view, textOf }: CheckReport) => checkJson(result, view.language, textOf),
  jsonl: async (report: CheckReport) => (await import('../report/jsonl.js')).jsonl(report),
  sarif: async (report: CheckReport) => (await import('../report/sarif.js')).sarif(report),
  junit: async (report: CheckReport) => (await import('../report/junit.js')).junit(report),
  github: async (report: CheckReport) => (await import('../report/github.js')).github(report),
  gitlab: async (report: CheckReport) => (await import('../report/gitlab.js')).gitlab(report),
  checkstyle: async (report: CheckReport) => (await import('../report/checkstyle.js')).checkstyle(report),
  markdown: async (report: CheckReport) => (await import('../report/check-markdown.js')).checkMarkdown(report),
} satisfies Readonly<Record<string, (report: CheckReport) => Promise<Parts>>>;

type Format = keyof typeof reporters;

interface Outputs {
  /** For standard output, or the file of `--output`. */
  readonly main: Format;
  readonly files: readonly { readonly format: Format; readonly file: string }[];
}

/** What `--format` asks for; a UsageError where two are to go to the same place. */
export function outputsOf(invocation: Invocation): Outputs {
  const main: Format[] = [];
  const files: { format: Format; file: string }[] = [];
  for (const given of optionTexts(invocation, 'format')) {
    const [name = '', ...file] = given.split(':');
    if (file.length === 0) main.push(name as Format);
    else files.push({ format: name as Format, file: file.join(':') });
  }
  const [first, second] = main;
  if (second !== undefined) throw new UsageError(formatMessages.oneOnStdout, { name: second });
  return { main: first ?? (inActions() ? 'github' : 'pretty'), files };
}

/** Nobody asked for a format in a job of GitHub Actions: annotations are what is looked at there. */
function inActions(): boolean {
  return process.env.GITHUB_ACTIONS === 'true';
}

/** Writes every output that was asked for; gives the exit code back. */
export async function deliverAll(report: CheckReport, invocation: Invocation, code: number): Promise<number> {
  const { main, files } = outputsOf(invocation);
  for (const { format, file } of files) {
    deliverTo(file, await reporters[format]({ ...report, view: await plainView(report) }));
  }
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (main === 'github' && summary) appendText(summary, await reporters.markdown(report));
  return deliver(invocation, await reporters[main](report), code);
}

/** A file has no colours and no width. */
async function plainView({ view }: CheckReport): Promise<CheckReport['view']> {
  const { plain } = await import('../report/paint.js');
  return { ...view, paint: plain, columns: null };
}
