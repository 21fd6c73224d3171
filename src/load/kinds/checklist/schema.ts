/** The needs and goals checklist, MISSION A: the one source of its shape, its JSON Schema and its fields' classes. */
import { z } from 'zod';
import { goal } from '../../schema/commitment-schema.js';
import { choice, field, map, openChoice, ownKeys, required, text, texts } from '../../schema/field-schema.js';
import { requirement } from '../../schema/requirement-schema.js';

/** MISSION A1. */
const background = map('background', 'Why the parties talk, part by part.', {
  motive: field('editorial', texts, 'What moves them to it.', ['市场拓展']),
  pains: field('editorial', texts, 'What hurts today.', ['渠道不足']),
  value: field('editorial', texts, 'What they expect of it.', ['营收增长']),
});

const party = map('party', 'One side of the table.', {
  id: field('terms', text, 'Short name used in `proposedBy`, `owner` and `signatories`.', 'a'),
  name: field('terms', text, 'Full name.', '甲方'),
  side: field('terms', openChoice('side'), 'Which side it is on: a word of the list, or your own.', 'us'),
  representatives: field('terms', texts, 'Who speaks for it.', ['王总监']),
  demands: field('terms', texts, 'Its core demands.', ['渠道铺设']),
});

const signatory = map('signatory', 'Somebody who must confirm the document.', {
  party: field('terms', text, 'Id of the party, or the department.', 'legal'),
  person: field('terms', text, 'Who confirms.', '王总监'),
  confirms: field(
    'terms',
    openChoice('confirms'),
    'What they answer for: a word of the list, or your own.',
    'compliant',
  ),
});

const topic = map('topic', 'A question to settle.', {
  id: field('terms', text, 'The name it is referred to by.', 'T-1'),
  title: field('terms', text, 'The question.', '区域定价机制'),
  notes: field('editorial', text, 'Anything else.', '先谈原则'),
});

const lesson = map('lesson', 'What was learnt.', {
  id: field('editorial', text, 'The name it is referred to by.', 'L-1'),
  kind: field('editorial', openChoice('lessonKind'), 'A word of the list, or your own.', 'success'),
  about: field('editorial', texts, 'The items it is about, by reference.', 'G-002'),
  statement: field('editorial', text, 'What to do again, or never again.', '付款节点与硬件到货日绑定'),
  method: field('editorial', text, 'How.', '客户分层'),
  carriedInto: field('editorial', texts, 'Where it is used again, by reference.', ['sales-2026#G-1']),
});

export const checklist = map(
  'checklist',
  'Needs and goals of a negotiation: who promises what, how measured, by when.',
  {
    kind: required('editorial', choice('kind'), 'The kind of document.', 'checklist'),
    format: field('editorial', z.int().min(1), 'Version of the format; 1 when left out.', 1),
    id: field('terms', text, 'The document’s own name; it outlives the file’s.', 'east-china'),
    title: field('editorial', text, 'What it is called.', '华东市场拓展'),
    status: field('tracking', choice('documentStatus'), 'How far the document itself is.', 'negotiating'),
    version: field('tracking', text, 'Version of its content; a change of terms needs a new one.', '1.2.0'),
    updated: field('tracking', text, 'The day of this version.', '2024-06-28'),
    of: field('editorial', text, 'The document that these rows belong to, where a table is kept apart.', 'east-china'),
    background: field('editorial', z.union([text, z.array(text), background]), 'Why the parties talk.', {
      motive: ['市场拓展'],
    }),
    parties: field('terms', z.array(party), 'The sides of the table.', [
      { id: 'a', name: '甲方', representatives: ['王总监'] },
    ]),
    signatories: field('terms', z.array(signatory), 'Who must confirm it.', [
      { party: 'a', person: '王总监', confirms: 'agree' },
    ]),
    topics: field('terms', z.union([text, z.array(z.union([text, topic]))]), 'The questions to settle; few.', [
      '渠道铺设策略',
    ]),
    available: field('terms', ownKeys, 'What there is to spend.', { 预算: '480万元', 技术工程师: '3名' }),
    requirements: field('terms', z.array(requirement), 'The needs.', [
      { id: 'RW-2024-001', statement: '华东区域季度新客户从60家提升至100家' },
    ]),
    goals: field('terms', z.array(goal), 'Goals that serve several needs, each with `serves`.', [
      { id: 'G-009', serves: ['RW-2024-001'] },
    ]),
    lessons: field('editorial', z.array(lesson), 'What was learnt.', [
      { id: 'L-1', about: 'G-002', statement: '付款节点与硬件到货日绑定' },
    ]),
    custom: field('editorial', ownKeys, 'Fields of your own, each with a text.', { 合同编号: 'HT-2024-018' }),
  },
);
