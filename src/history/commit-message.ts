/** What a commit message says of why: its subject, and the trailers at its end. */
import { detached } from '../text/detach.js';

export interface CommitMessage {
  /** The first paragraph in one line. */
  readonly subject: string;
  /** `Reason:` or 原因：; null where none is given. */
  readonly reason: string | null;
  /** `Confirmed-by:` or 确认人：, in order. */
  readonly confirmedBy: readonly string[];
  /** `Refs:` or 关联：, in order. */
  readonly refs: readonly string[];
  /** The commit that this one takes back, as git notes it in the message of a revert. */
  readonly reverts: string | null;
}

type Trailer = 'reason' | 'confirmedBy' | 'refs';

const trailers: Readonly<Record<string, Trailer>> = {
  reason: 'reason',
  原因: 'reason',
  'confirmed-by': 'confirmedBy',
  确认人: 'confirmedBy',
  確認人: 'confirmedBy',
  refs: 'refs',
  关联: 'refs',
  關聯: 'refs',
};

/** A key, then its value up to the line's end; a key is short, so a line of any length is read in linear time. */
const trailerLine = /^([\p{L}-]{2,20})[:：][ \t]*(.*)$/u;
/** More of a message than this is looked at by nobody. */
const longest = 20_000;

/**
 * Reads a whole message. Trailers are lines of the last paragraph, if that is not the subject; an indented line goes
 * on with the one before.
 */
export function readMessage(message: string): CommitMessage {
  const paragraphs = message
    .slice(0, longest)
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const [subject = '', ...body] = paragraphs;
  const found: Record<Trailer, string[]> = { reason: [], confirmedBy: [], refs: [] };
  for (const { name, value } of trailersIn(body.at(-1) ?? '')) found[name].push(value);
  const reverts = /\bThis reverts commit ([0-9a-f]{40,64})\b/.exec(body.join('\n'))?.[1] ?? null;
  return {
    subject: detached(subject.replace(/\s*\n\s*/g, ' ')),
    reason: found.reason.length === 0 ? null : detached(found.reason.join('; ')),
    confirmedBy: found.confirmedBy.map((value) => detached(value)),
    refs: found.refs.map((value) => detached(value)),
    reverts: detached(reverts),
  };
}

function trailersIn(paragraph: string): { name: Trailer; value: string }[] {
  const found: { name: Trailer | null; value: string }[] = [];
  for (const line of paragraph.split('\n')) {
    const last = found.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      last.value += ` ${line.trim()}`;
      continue;
    }
    const [, key = '', value = ''] = trailerLine.exec(line) ?? [];
    const name = Object.hasOwn(trailers, key.toLowerCase()) ? trailers[key.toLowerCase()] : undefined;
    found.push({ name: name ?? null, value: value.trim() });
  }
  return found.flatMap(({ name, value }) => (name === null || value === '' ? [] : [{ name, value }]));
}
