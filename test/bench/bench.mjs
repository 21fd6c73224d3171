// Times whole processes, each part with its own comparison. usage: npm run bench [-- check [ROUNDS] | reading [PHRASES] |
// history [COMMITS] [ROUNDS] | exchange [ROWS] [ROUNDS]]; without a part, `check`.
import { benchCheck } from './check.mjs';
import { benchExchange } from './exchange.mjs';
import { benchHistory } from './history.mjs';
import { benchReading } from './reading.mjs';

const parts = { check: benchCheck, reading: benchReading, history: benchHistory, exchange: benchExchange };
const [part = 'check', ...given] = process.argv.slice(2);
if (!Object.hasOwn(parts, part))
  throw new Error(`There is no part "${part}"; there are: ${Object.keys(parts).join(', ')}.`);
await parts[part](...given.map((word) => (/^\d+$/.test(word) ? Number(word) : word)));
