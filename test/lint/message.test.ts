import { describe, expect, test } from 'vitest';
import { render } from '../../src/lint/message.js';
import { languages } from '../../src/model/language.js';
import { rules } from '../../src/rules/index.js';

describe('messages', () => {
  test.each([
    [
      'en',
      '“提升效率” has no number; say from where to where or how much, such as “order processing time from 48 h to 24 h”.',
    ],
    ['zh-Hans', '“提升效率”没有数字；请写明从多少到多少或达到多少，如“订单处理时效从48小时缩短至24小时”。'],
    ['zh-Hant', '「提升效率」沒有數字；請寫明從多少到多少或達到多少，如「訂單處理時效從48小時縮短至24小時」。'],
  ] as const)('say what is wrong with this value, in %s', (language, expected) => {
    const finding = { rule: 'kpi-quantified', messageId: 'no-number', data: { what: '提升效率' } };
    expect(render(finding, language)).toBe(expected);
  });

  test('a message that nobody knows is shown by its name', () => {
    expect(render({ rule: 'nothing', messageId: 'gone', data: {} }, 'en')).toBe('gone');
  });

  test('Chinese messages use full-width punctuation between Chinese words', () => {
    for (const rule of rules) {
      for (const language of languages.filter((name) => name !== 'en')) {
        for (const text of Object.values(rule.messages))
          expect(text[language]).not.toMatch(/\p{Script=Han}[,;]\p{Script=Han}/u);
      }
    }
  });
});
