/** `tally review [PATH…]`: the periodic review, to look at, to file, or to paste into a chat. */
import { linksOf } from '../analyse/links.js';
import { reviewOf } from '../analyse/review.js';
import type { Review } from '../model/results.js';
import { json } from '../report/json.js';
import { pageText } from '../report/page.js';
import { pageMarkdown } from '../report/page-markdown.js';
import { reviewPage } from '../report/review.js';
import { reviewChat } from '../report/review-chat.js';
import { analyseAll } from './analyse.js';
import { changesIn, historyOf, periodAsked } from './reviewing.js';
import { type Invocation, optionText } from './spec.js';

export async function runReview(invocation: Invocation): Promise<number> {
  if (invocation.options.interactive === true) return (await import('./review-walk.js')).runReviewWalk(invocation);
  return analyseAll(invocation, {
    of: async (chosen, loaded, session): Promise<Review> => {
      const { workspace, settings } = loaded;
      const { today } = session;
      const period = periodAsked(invocation, today, 'month');
      const since = optionText(invocation, 'since') ?? period.start;
      const options = { today, period, workspace, people: settings.people };
      const until = period.end < today ? period.end : today;
      const changes = await changesIn(loaded, session, invocation, { since, until, onlyLowered: true });
      return { period, today, ...reviewOf(chosen, linksOf(workspace), options), ...changes };
    },
    merge: mergeReviews,
    json,
    table: async (review, { view }) => {
      const format = optionText(invocation, 'format');
      if (format === 'text') return reviewChat(review, view.language);
      const page = reviewPage(review, view.language);
      return format === 'markdown' ? pageMarkdown(page) : pageText(page, view);
    },
    fails: () => false,
  });
}

export function mergeReviews(reviews: readonly Review[]): Review {
  const [first] = reviews;
  if (first === undefined) throw new Error('no workspace was reviewed');
  return {
    period: first.period,
    today: first.today,
    checkIns: reviews.flatMap(({ checkIns }) => checkIns),
    uncaused: reviews.flatMap(({ uncaused }) => uncaused),
    closing: reviews.flatMap(({ closing }) => closing),
    changes: reviews.flatMap(({ changes }) => changes),
    history: historyOf(reviews),
    rows: reviews.flatMap(({ rows }) => rows),
  };
}
