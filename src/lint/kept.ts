import type { Finding } from '../model/finding.js';
import type { MessageData } from '../model/language.js';
import { detached } from '../text/detach.js';

/** The same finding, with no word cut out of a file's text: else a few findings would hold thousands of texts. */
export function ofItsOwn(finding: Finding): Finding {
  const { id, ref, path, data, related, fix } = finding;
  return {
    ...finding,
    id: detached(id),
    ref: detached(ref),
    path: detached(path),
    data: dataOfItsOwn(data),
    ...(related && { related: related.map((place) => ({ ...place, data: dataOfItsOwn(place.data) })) }),
    ...(fix && {
      fix: {
        ...fix,
        data: dataOfItsOwn(fix.data),
        edits: fix.edits.map((edit) => ({ ...edit, text: detached(edit.text) })),
      },
    }),
  };
}

export function dataOfItsOwn(data: MessageData): MessageData {
  const own: Record<string, string | number> = {};
  for (const name in data) {
    const value = data[name];
    if (value !== undefined) own[name] = typeof value === 'string' ? detached(value) : value;
  }
  return own;
}
