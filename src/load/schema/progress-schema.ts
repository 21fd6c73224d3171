/** Check-ins: inside a commitment, and one a line in a file of their own. MISSION A6, E4. */
import { z } from 'zod';
import { choice, field, map, ownKeys, text } from './field-schema.js';

const fields = {
  date: field('tracking', text, 'The day it was taken.', '2024-07-31'),
  period: field('tracking', text, 'The period that the values are for; without one they are totals so far.', '2024-Q3'),
  values: field('tracking', ownKeys, 'Value of each KPI, by its name.', { 新签合同数: '42', 客户留存率: '80%' }),
  mode: field('tracking', choice('mode'), '`total` so far (the default), or `added` since the last check-in.', 'added'),
  percent: field('tracking', text, 'How far it is, where it is not counted.', '70%'),
  cause: field('tracking', causeOf(), 'Why it is off.', { objective: '竞品价格战', subjective: '报价审批慢' }),
  remedy: field('tracking', text, 'What is done about it: a text or a reference.', '增加线上拜访'),
  next: field('tracking', text, 'What comes next.', '8月起每周两场培训'),
  note: field('editorial', text, 'Anything else.', '余4家未拜访'),
};

function causeOf() {
  const causes = map('cause', 'Causes of a deviation, told apart.', {
    objective: field('tracking', text, 'What lay outside.', '竞品价格战'),
    subjective: field('tracking', text, 'What lay with us.', '报价审批慢'),
  });
  return z.union([text, causes]);
}

export const progress = map('progress', 'One check-in.', fields);

const checkIn = map('check-in', 'One check-in and the item it is about.', {
  id: field('tracking', text, 'The item, by its id.', 'G-001'),
  statement: field('tracking', text, 'The item, by its very words, where it has no id.', '季度新增客户100家'),
  ...fields,
});

/** `progress/<document id>.yaml`. */
export const progressFile = z
  .array(checkIn)
  .meta({ description: 'Check-ins on one document, one a line, oldest first.' });
