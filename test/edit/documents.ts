/** Documents in many hands: keys of either language, block and flow, comments, quotes, line ends. */
import fc from 'fast-check';
import { keyIn } from '../../src/language/names.js';

/** How many documents each property is tried on; `npm run edits` asks for a thousand. */
export function runs(usual: number): number {
  return Number(process.env.TALLY_RUNS ?? usual);
}

export interface Goal {
  readonly id: string;
  readonly statement: string;
  readonly kpis: readonly string[];
  readonly owner: string;
  readonly due: string;
}

export interface Need {
  readonly id: string;
  readonly statement: string;
  readonly goals: readonly Goal[];
}

/** How somebody writes. */
export interface Hand {
  readonly language: 'en' | 'zh-Hans' | 'zh-Hant';
  readonly eol: '\n' | '\r\n';
  /** Goals in braces, one a line. */
  readonly flowGoals: boolean;
  readonly flowKpis: boolean;
  /** Columns that dashes stand further in than their key. */
  readonly dash: 0 | 2;
  readonly quotes: '' | "'" | '"';
  readonly comments: boolean;
  readonly blankLines: boolean;
  readonly finalEol: boolean;
}

const words = fc.constantFrom(
  '季度新增客户100家',
  'Orders in 24 h',
  '成本降低10%(同比)',
  'a: b',
  '见附件 #3',
  '*总监(甲方)',
  "it's 5 o'clock",
  '说“好”',
  '满足,50万元以上保留',
  '- 破折号',
  'null',
  '2024-09-30',
  '{花}括号]',
  '>= 95%',
  'C:\\路径',
  'tab\there',
  '@王敏',
  '责任人：王总监',
);

export const values: fc.Arbitrary<string> = fc.oneof(
  words,
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '' && /^[\x20-\x7e]*$/.test(text)),
);

const goal = (id: string): fc.Arbitrary<Goal> =>
  fc.record({
    id: fc.constant(id),
    statement: words,
    kpis: fc.array(words, { minLength: 1, maxLength: 3 }),
    owner: words,
    due: fc.constantFrom('2024-09-30', '2024年Q3末'),
  });

export const needs: fc.Arbitrary<readonly Need[]> = fc.tuple(
  fc.record({ id: fc.constant('RW-2024-001'), statement: words, goals: fc.tuple(goal('G-001'), goal('G-002')) }),
  fc.record({ id: fc.constant('RW-2024-002'), statement: words, goals: fc.tuple(goal('G-003')) }),
);

export const hand: fc.Arbitrary<Hand> = fc.record({
  language: fc.constantFrom('en', 'zh-Hans', 'zh-Hant'),
  eol: fc.constantFrom('\n', '\r\n'),
  flowGoals: fc.boolean(),
  flowKpis: fc.boolean(),
  dash: fc.constantFrom(0, 2),
  quotes: fc.constantFrom('', "'", '"'),
  comments: fc.boolean(),
  blankLines: fc.boolean(),
  finalEol: fc.boolean(),
});

/** The YAML text of needs in a hand. */
export function written(needs: readonly Need[], hand: Hand): string {
  const { eol, comments, blankLines } = hand;
  const key = (name: string): string => keyIn(hand.language, name);
  const dash = ' '.repeat(hand.dash);
  const remark = (text: string): string => (comments ? `   # ${text}` : '');
  const lines = [`${key('kind')}: checklist${remark('种类')}`, `${key('id')}: east`, `${key('requirements')}:`];
  for (const need of needs) {
    const indent = `${dash}  `;
    if (comments) lines.push(`${dash}# 需求 ${need.id}`);
    lines.push(`${dash}- ${key('id')}: ${need.id}${remark('id')}`);
    lines.push(`${indent}${key('statement')}: ${scalar(need.statement, hand, false)}${remark('what')}`);
    lines.push(`${indent}${key('goals')}:${remark('goals')}`);
    for (const each of need.goals) lines.push(...goalLines(each, indent + dash, hand));
    if (blankLines) lines.push('');
  }
  return lines.join(eol) + (hand.finalEol ? eol : '');
}

function goalLines(goal: Goal, indent: string, hand: Hand): string[] {
  const key = (name: string): string => keyIn(hand.language, name);
  const value = (text: string): string => scalar(text, hand, hand.flowGoals);
  const kpis = `[${goal.kpis.map((text) => scalar(text, hand, true)).join(', ')}]`;
  const pairs = [
    [key('id'), goal.id],
    [key('statement'), value(goal.statement)],
    [key('kpis'), kpis],
    [key('owner'), value(goal.owner)],
    [key('due'), goal.due],
  ];
  if (hand.flowGoals) return [`${indent}- { ${pairs.map((pair) => pair.join(': ')).join(', ')} }`];
  const remark = hand.comments ? '  # 注' : '';
  return pairs.flatMap(([name = '', text = ''], index) => {
    const lead = index === 0 ? `${indent}- ` : `${indent}  `;
    if (name !== key('kpis') || hand.flowKpis) return [`${lead}${name}: ${text}${remark}`];
    return [`${lead}${name}:${remark}`, ...goal.kpis.map((kpi) => `${indent}    - ${scalar(kpi, hand, false)}`)];
  });
}

/** Quoted as the hand does where that is possible, and always where YAML needs it. */
function scalar(text: string, { quotes }: Hand, flow: boolean): string {
  const isPlain = /^[\p{L}\d][\p{L}\d %()≥≤-]*$/u.test(text) && text !== 'null' && !(flow && /[,()]/.test(text));
  if (quotes === '' && isPlain) return text;
  return quotes === "'" && !/[\t\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}
