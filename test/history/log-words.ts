/** Changes for tests, of which only what matters is said. */
import type { LoggedChange } from '../../src/history/change-log.js';

const plain: LoggedChange = {
  id: 'G-1',
  ref: 'east#G-1',
  file: 'a.yaml',
  currentFile: 'a.yaml',
  field: 'goals/G-1/due',
  kind: 'changed',
  from: null,
  to: null,
  class: 'due-changed',
  gravity: 'major',
  matchedBy: 'id',
  revision: 'r1',
  author: '王敏',
  email: 'wang@example.com',
  date: '2024-07-01T09:00:00+08:00',
  subject: 'edit',
  reason: null,
  confirmedBy: [],
  refs: [],
  reverts: null,
};

export function change(of: Partial<LoggedChange>): LoggedChange {
  return { ...plain, ...of };
}
