import { nameOf } from '../analyse/measures.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'conflict-answered',
  severity: 'warning',
  scope: 'commitment',
  messages: {
    unanswered: {
      en: 'The conflict of “{what}” with {with} has no response; say how it is settled, such as “quality of the core steps first”.',
      'zh-Hans': '“{what}”与{with}的冲突没有应对措施；请写明如何取舍，如“优先保障核心环节品质”。',
      'zh-Hant': '「{what}」與{with}的衝突沒有應對措施；請寫明如何取捨，如「優先保障核心環節品質」。',
    },
  },
  check(commitment) {
    return commitment.conflicts.flatMap(({ at, response, with: other, statement }) =>
      response !== null
        ? []
        : [
            {
              at: under(at, 'response'),
              message: 'unanswered',
              data: { what: nameOf(commitment), with: other ?? statement ?? '…' },
            },
          ],
    );
  },
} satisfies Rule;

export const docs = {
  summary: {
    en: 'A known conflict has a response',
    'zh-Hans': '已知冲突要有应对措施',
    'zh-Hant': '已知衝突要有應對措施',
  },
  why: {
    en: 'Cost control and quality pull apart; whoever wrote the conflict down saw it coming. Without a response the first tight month decides.',
    'zh-Hans': '成本控制与品质提升难以兼得；既然写下了冲突，就应写明如何取舍，否则只能等到吃紧时再临时决定。',
    'zh-Hant': '成本控制與品質提升難以兼得；既然寫下了衝突，就應寫明如何取捨，否則只能等到吃緊時再臨時決定。',
  },
  examples: [
    {
      title: { en: 'settled in advance', 'zh-Hans': '事先约定', 'zh-Hant': '事先約定' },
      input: `kind: checklist
goals:
  - id: G-001
    statement: 单件成本降至90元
    conflicts: [{ with: G-004, response: 分阶段投入，优先保障核心环节品质 }]
  - { id: G-004, statement: 一次合格率≥99% }
`,
      expect: [],
    },
    {
      title: { en: 'seen and left', 'zh-Hans': '只写了冲突', 'zh-Hant': '只寫了衝突' },
      input: `kind: checklist
goals:
  - id: G-001
    statement: 单件成本降至90元
    conflicts: [{ with: G-004 }]
  - { id: G-004, statement: 一次合格率≥99% }
`,
      expect: [
        '5:19 The conflict of “单件成本降至90元” with G-004 has no response; say how it is settled, such as “quality of the core steps first”.',
      ],
    },
  ],
} satisfies RuleDocs;
