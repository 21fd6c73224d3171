import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../src/language/quantity.js';

test.each([
  ['480万元', 4_800_000, '元'],
  ['1.2亿元', 120_000_000, '元'],
  ['1亿2000万元', 120_000_000, '元'],
  ['3千万元', 30_000_000, '元'],
  ['1.2兆元', 1.2e12, '元'],
  ['0.29万元', 2900, '元'],
  ['伍佰万元整', 5_000_000, '元'],
  ['1,200人', 1200, '人'],
  ['10K', 10_000, ''],
  ['15%', 15, '%'],
  ['１５％', 15, '%'],
  ['0.5‰', 0.5, '‰'],
  ['百分之十五', 15, '%'],
  ['千分之五', 5, '‰'],
  ['万分之一', 1, '‱'],
  ['三成', 30, '%'],
  ['八折', 80, '%'],
  ['85折', 85, '%'],
  ['72小时', 72, '小时'],
  ['1小时30分钟', 90, '分钟'],
  ['3个工作日', 3, '个工作日'],
  ['4.5/5', 4.5, '/5'],
  ['90/100', 90, '/100'],
  ['8 out of 10', 8, '/10'],
  ['3:1', 3, ':1'],
  ['2个百分点', 2, '个百分点'],
  ['次数6次/月', 6, '次/月'],
  ['5万元/人·年', 50_000, '元/人·年'],
  ['$1.5M', 1_500_000, '$'],
  ['USD 500,000', 500_000, 'USD'],
  ['1.2 million users', 1_200_000, 'users'],
  ['5 engineers', 5, 'engineers'],
  ['3名', 3, '名'],
  ['三十余项', 30, '项'],
  ['两千家', 2000, '家'],
  ['600MB', 600, 'MB'],
  ['35微克/立方米', 35, '微克/立方米'],
  ['500w+', 5_000_000, ''],
  ['-500万元', -5_000_000, '元'],
  ['≥-100万元', -1_000_000, '元'],
  ['−3%', -3, '%'],
  ['A-500元', 500, '元'],
  ['5个亿', 500_000_000, ''],
  ['一个亿', 100_000_000, ''],
  ['九成五', 95, '%'],
  ['9成5', 95, '%'],
  ['新台币743亿元', 74_300_000_000, '元'],
  ['新台币5000', 5000, '新台币'],
  ['1 in 4', 25, '%'],
  ['3m 42s', 222, 's'],
  ['1000并发用户', 1000, '并发用户'],
  ['1,200公吨CO2e/年', 1200, '公吨CO2e/年'],
])('%s', (text, value, unit) => {
  expect(readQuantity(text)).toMatchObject({ value, unit });
});

test.each([
  ['3-5天', 3, 5, '天'],
  ['10-20万元', 100_000, 200_000, '元'],
  ['10万~20万元', 100_000, 200_000, '元'],
  ['65–80%', 65, 80, '%'],
  ['三至五人', 3, 5, '人'],
  ['百分之五到百分之八', 5, 8, '%'],
  ['28±2%', 26, 30, '%'],
  ['100g±5%', 95, 105, 'g'],
])('the range %s', (text, value, value2, unit) => {
  expect(readQuantity(text)).toMatchObject({ value, value2, unit });
});

test.each(['', '百姓', '万元', '十分', '一起', '二期', '人'])('%s holds no quantity', (text) => {
  expect(readQuantity(text)).toBeNull();
});

describe('properties', () => {
  const styles: readonly (readonly [(value: number) => string, number, string])[] = [
    [(value) => `${value}元`, 1, '元'],
    [(value) => `${value}万元`, 1e4, '元'],
    [(value) => `${value}亿元`, 1e8, '元'],
    [(value) => `${value}%`, 1, '%'],
    [(value) => `${value} %`, 1, '%'],
    [(value) => `${value}个百分点`, 1, '个百分点'],
    [(value) => `${value} hours`, 1, 'hours'],
    [(value) => `$${value}K`, 1e3, '$'],
    [(value) => `${value}小时`, 1, '小时'],
  ];

  test('a rendered quantity is read back, wide or narrow', () => {
    const number = fc.integer({ min: 1, max: 99_999 }).map((value) => value / 10);
    fc.assert(
      fc.property(number, fc.constantFrom(...styles), fc.boolean(), (value, [render, factor, unit], wide) => {
        const text = render(value);
        const written = wide ? text.replace(/[\d.%$]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : text;
        const found = readQuantity(written);
        expect((found?.value ?? 0) / (value * factor)).toBeCloseTo(1, 9);
        expect(found?.unit.normalize('NFKC')).toBe(unit);
      }),
    );
  });

  test('grouping changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9_999_999 }), (value) => {
        expect(readQuantity(`${value.toLocaleString('en-US')}家`)).toMatchObject({ value, unit: '家' });
      }),
    );
  });
});
