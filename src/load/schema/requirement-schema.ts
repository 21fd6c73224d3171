/** A need. MISSION A2. */
import { z } from 'zod';
import { goal } from './commitment-schema.js';
import { choice, field, map, openChoice, ownKeys, required, text } from './field-schema.js';

const priority = z.union([
  text,
  map('quadrant', 'Priority from two questions: P1 both, P2 necessary only, P3 urgent only, P4 neither.', {
    necessary: required('terms', z.boolean(), 'Whether nothing works without it.', true),
    urgent: required('terms', z.boolean(), 'Whether it cannot wait.', false),
  }),
]);

export const requirement = map('requirement', 'A need, with the goals that serve it.', {
  id: field(
    'terms',
    text,
    'The name it is referred to by; unique in the document, and in the workspace where it has the settings’ pattern.',
    'RW-2024-001',
  ),
  ref: field(
    'terms',
    text,
    'Instead of a need of its own: the need in another document that the goals below serve.',
    'RW-2025-003',
  ),
  category: field(
    'terms',
    openChoice('category'),
    'A word of the list, or one of the settings’ `categories`.',
    'business',
  ),
  topic: field('terms', text, 'The topic it belongs to.', '渠道铺设策略'),
  statement: field(
    'terms',
    text,
    'What is needed, so that anybody could check it.',
    '华东区域季度新客户从60家提升至100家',
  ),
  priority: field('terms', priority, 'P1 to P4, a word (高, 中, 低), or the answers to the two questions.', 'P1', {
    necessary: true,
    urgent: true,
  }),
  proposedBy: field('terms', text, 'The party or person that asks for it.', 'a'),
  need: field('terms', choice('need'), 'Said by the other side, or read between the lines.', 'explicit'),
  source: field('editorial', text, 'Where it came from, by reference or in words.', 'I-1'),
  acceptance: field('terms', text, 'How it is shown to be satisfied.', '系统日志连续30天'),
  goals: field('terms', z.array(goal), 'The goals that serve it.', [{ id: 'G-001', statement: '季度新增客户100家' }]),
  custom: field('editorial', ownKeys, 'Fields of your own, each with a text.', { 成本中心: 'CC-17' }),
});
