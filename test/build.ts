/** Builds what the end-to-end tests run, so that they never test yesterday's build. */
// @ts-expect-error: plain JavaScript without types
import { bringUpToDate } from '../src/build/build.mjs';

export default async function setup(): Promise<void> {
  await bringUpToDate();
}
