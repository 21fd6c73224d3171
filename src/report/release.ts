/** A release for a person: from which version to which, what it brings, what stands in its way, what was done. */
import type { LoggedChange } from '../history/change-log.js';
import { countByGravity } from '../history/released.js';
import type { Step } from '../language/version.js';
import { releaseMessages } from '../messages/release.js';
import { say } from '../messages/say.js';
import type { MessageData } from '../model/language.js';
import { forTerminal } from '../text/encode.js';
import { gravityWords } from './versions.js';
import type { View } from './view.js';

/** What speaks against a release. */
export const obstacleKinds = [
  'uncommitted',
  'errors',
  'agreements',
  'confirmations',
  'history',
  'unchanged',
  'tag',
  'name',
] as const;
export type ObstacleKind = (typeof obstacleKinds)[number];

export interface Obstacle {
  readonly kind: ObstacleKind;
  /** What fills its text. */
  readonly data: MessageData;
  /** The user said `--allow` of it. */
  readonly allowed: boolean;
}

export interface Release {
  readonly document: string;
  readonly file: string;
  /** As written; null for the first version. */
  readonly from: string | null;
  readonly to: string;
  /** Null where the version is released as it is written. */
  readonly step: Step | null;
  readonly tag: string;
  /** What it brings, newest first. */
  readonly changes: readonly LoggedChange[];
  /** Of the terms that are released. */
  readonly digest: string;
  readonly obstacles: readonly Obstacle[];
  /** Of the commit; null where nothing was done. */
  readonly revision: string | null;
}

const shortRevision = 8;

/** `diff` is what would be written, where it is only planned. */
export function releaseText(release: Release, diff: string, view: View): string {
  const { language, paint } = view;
  const { file, tag, revision, obstacles, changes } = release;
  const lines = [
    `${paint.strong(forTerminal(heading(release, view)))}  ${gravityWords(countByGravity(changes), language)}`,
  ];
  const standing = obstacles.filter(({ allowed }) => !allowed);
  const waived = obstacles.filter(({ allowed }) => allowed);
  if (standing.length > 0) lines.push(say(releaseMessages.refused, language), ...standing.map(obstacleLine));
  else if (waived.length > 0) lines.push(say(releaseMessages.allowed, language), ...waived.map(obstacleLine));
  if (revision !== null) {
    const data = { revision: revision.slice(0, shortRevision), tag: forTerminal(tag) };
    lines.push(say(releaseMessages.released, language, data));
  } else if (standing.length === 0) {
    lines.push(say(releaseMessages.planned, language, { file: forTerminal(view.shown(file)), tag: forTerminal(tag) }));
  }
  return `${lines.join('\n')}\n${diff}`;

  function obstacleLine({ kind, data }: Obstacle): string {
    return `  ${forTerminal(say(releaseMessages[`obstacle-${kind}`], language, data))}`;
  }
}

function heading({ document, from, to, step }: Release, { language }: View): string {
  const text = from === null ? releaseMessages.first : step === null ? releaseMessages.asWritten : releaseMessages.step;
  return say(text, language, { document, from: from ?? '', to });
}
