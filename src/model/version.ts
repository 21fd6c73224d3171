declare const TALLY_VERSION: string | undefined;
declare const TALLY_BUILD: string | undefined;

/** The version of this tally, as the build writes it in. */
export const version: string = typeof TALLY_VERSION === 'undefined' ? '0.0.0' : TALLY_VERSION;

/** What this tally was built from, by a digest: two builds of one version may answer differently. */
export const build: string = typeof TALLY_BUILD === 'undefined' ? 'unbuilt' : TALLY_BUILD;
