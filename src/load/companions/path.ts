/** Which files are companions of a document: told by their place below the workspace's root, not by what they say. */

export type CompanionPath =
  | { readonly holds: 'progress'; readonly document: string }
  | { readonly holds: 'signoffs'; readonly document: string; readonly party: string }
  /** Kept for what the other side must not see; nothing reads it as a document. */
  | { readonly holds: 'internal'; readonly document: string };

const folders = /^(?:progress|signoffs|internal)\//;
const progressPath = /^(progress|internal)\/([^/]+)\.ya?ml$/i;
const signoffPath = /^signoffs\/([^/]+)\/([^/]+)\.ya?ml$/i;

/** What a path below the root stands for; null for every other file. */
export function companionPath(path: string): CompanionPath | null {
  if (!folders.test(path)) return null;
  const [, holds, document = ''] = progressPath.exec(path) ?? [];
  if (holds !== undefined) return { holds: holds.toLowerCase() as 'progress' | 'internal', document };
  const [, signed, party] = signoffPath.exec(path) ?? [];
  return signed === undefined || party === undefined ? null : { holds: 'signoffs', document: signed, party };
}

/** Where a party's confirmations of a document are written. */
export function signoffFileOf(document: string, party: string): string {
  return `signoffs/${document}/${party}.yaml`;
}
