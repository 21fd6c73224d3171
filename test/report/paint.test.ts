import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { loadPaint } from '../../src/report/paint.js';

test.each([true, false])('colours a text and nothing else that it is handed (colour: %s)', async (wanted) => {
  const { error, warning, info, good, strong, faint } = await loadPaint(wanted);
  for (const colour of [error, warning, info, good, strong, faint])
    expect(['目标', '需求'].map(colour).map(stripVTControlCharacters)).toEqual(['目标', '需求']);
});
