/** `tally report FORM [PATH…]`: finished documents out of the checklists. */
import { briefOf } from '../analyse/brief.js';
import { linksOf } from '../analyse/links.js';
import { reviewOf } from '../analyse/review.js';
import { cliMessages } from '../messages/cli.js';
import { type Brief, gapStates } from '../model/results.js';
import { briefPage } from '../report/brief.js';
import { json } from '../report/json.js';
import { pageText } from '../report/page.js';
import { pageHtml } from '../report/page-html.js';
import { pageMarkdown } from '../report/page-markdown.js';
import { analyseAll } from './analyse.js';
import { UsageError } from './fault.js';
import { mergeReviews } from './review.js';
import { changesIn, periodAsked } from './reviewing.js';
import { type Invocation, optionText } from './spec.js';

/** Each form and what makes it. */
const forms: Readonly<Record<string, (invocation: Invocation) => Promise<number>>> = { brief: runBrief };

export async function runReport(invocation: Invocation): Promise<number> {
  const [form = '', ...positionals] = invocation.positionals;
  const run = Object.hasOwn(forms, form) ? forms[form] : undefined;
  if (run === undefined) {
    const choices = Object.keys(forms).join(', ');
    throw new UsageError(cliMessages.badChoice, { name: 'FORM', value: form, choices });
  }
  return run({ ...invocation, positionals });
}

async function runBrief(invocation: Invocation): Promise<number> {
  return analyseAll(invocation, {
    of: async (chosen, loaded, session): Promise<Brief> => {
      const { workspace, settings } = loaded;
      const { today } = session;
      const period = periodAsked(invocation, today, 'quarter');
      const links = linksOf(workspace);
      const options = { today, period, workspace, people: settings.people };
      const until = period.end < today ? period.end : today;
      const changes = await changesIn(loaded, session, invocation, { since: period.start, until, onlyLowered: false });
      const review = { period, today, ...reviewOf(chosen, links, options), ...changes };
      return { review, ...briefOf(chosen, links, { ...options, match: settings.match }) };
    },
    merge: mergeBriefs,
    json,
    table: async (brief, { view }) => {
      const page = briefPage(brief, view.language);
      const format = optionText(invocation, 'format');
      if (format === 'html') return pageHtml(page, view.language);
      return format === 'markdown' ? pageMarkdown(page) : pageText(page, view);
    },
    fails: () => false,
  });
}

function mergeBriefs(briefs: readonly Brief[]): Brief {
  const [first] = briefs;
  if (first === undefined) throw new Error('no workspace was reported on');
  const states = { ...first.states };
  for (const state of gapStates) states[state] = briefs.reduce((sum, brief) => sum + brief.states[state], 0);
  return {
    review: mergeReviews(briefs.map(({ review }) => review)),
    decisions: briefs.flatMap(({ decisions }) => decisions),
    red: briefs.flatMap(({ red }) => red),
    yellow: briefs.flatMap(({ yellow }) => yellow),
    grey: briefs.flatMap(({ grey }) => grey),
    states,
    resources: briefs.flatMap(({ resources }) => resources),
    next: first.next,
    coming: briefs.flatMap(({ coming }) => coming),
  };
}
