/** What the loader has found fault with is not reported missing besides: one fault, one finding. */
import { expect, test } from 'vitest';
import { check } from '../rules/run-example.js';

const goal = 'id: G-1, statement: 签约5份';
const rest = 'kpis: [签约≥5份], due: 2024-12-31';

test.each([
  ['owner: [Ann Li, Bob Ray]', `${goal}, ${rest}, owner: [Ann Li, Bob Ray]`, ['schema owner-not-list']],
  ['a slip in the key', `${goal}, ${rest}, ower: 王敏`, ['schema unknown-key-near']],
  [
    'a map where a list is meant',
    `${goal}, due: 2024-12-31, owner: 王敏, kpis: { metric: 签约 }`,
    ['schema list-not-map'],
  ],
  ['an entry of a list', `${goal}, due: 2024-12-31, owner: 王敏, kpis: [[签约]]`, ['schema item-text-or-map-not-list']],
  ['first blank, then filled', `${goal}, ${rest}, owner: , owner: 王敏`, ['duplicate-key duplicateKey']],
  ['twice in other words', `${goal}, ${rest}, owner: , 责任人: 王敏`, ['duplicate-key same-key-twice']],
  ['really missing', `${goal}, ${rest}`, ['owner-required missing']],
  ['another key that is unknown', `${goal}, ${rest}, budget: 3`, ['owner-required missing', 'schema unknown-key']],
])('%s', (_title, fields, expected) => {
  const need = 'id: RW-2024-001, statement: 合同由3份增至5份, priority: P2';
  const found = check({ 'a.yaml': `kind: checklist\nrequirements: [{ ${need}, goals: [{ ${fields} }] }]\n` });
  expect(found.map(({ rule, messageId }) => `${rule} ${messageId}`)).toEqual(expected);
});

test('a field of a need', () => {
  const text = 'kind: checklist\nrequirements: [{ id: RW-2024-001, statement: 合同由3份增至5份, prioirty: P1 }]\n';
  expect(check({ 'a.yaml': text }).map(({ rule }) => rule)).toEqual(['requirement-has-goal', 'schema']);
});
