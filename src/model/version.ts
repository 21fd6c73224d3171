declare const TALLY_VERSION: string | undefined;

/** The version of this tally, as the build writes it in. */
export const version: string = typeof TALLY_VERSION === 'undefined' ? '0.0.0' : TALLY_VERSION;
