import type { Kpi } from '../../model/kernel.js';
import type { Place } from '../../model/place.js';
import type { Mapping, Node } from '../tree.js';
import * as read from './read.js';

/** The entries of `kpis:`, each a phrase or a map of its parts. */
export function kpisAt(node: Mapping, at: Place): readonly Kpi[] {
  return read.itemsAt(node, 'kpis', at).flatMap((item) => kpiOf(item.node, item.at) ?? []);
}

function kpiOf(node: Node, at: Place): Kpi | null {
  if (node.kind === 'mapping') return { at, ...parts(node) };
  const text = read.textOf(node);
  return text === null ? null : { at, ...phrase, text };
}

const phrase: Omit<Kpi, 'at'> = {
  id: null,
  text: null,
  metric: null,
  target: null,
  unit: null,
  from: null,
  basis: null,
  period: null,
  by: null,
  aggregate: null,
  perPeriod: {},
  partOf: null,
  acceptance: null,
  judge: null,
};

function parts(node: Mapping): Omit<Kpi, 'at'> {
  return {
    id: read.textAt(node, 'id'),
    text: null,
    metric: read.textAt(node, 'metric'),
    target: read.textAt(node, 'target'),
    unit: read.textAt(node, 'unit'),
    from: read.textAt(node, 'from'),
    basis: read.textAt(node, 'basis'),
    period: read.textAt(node, 'period'),
    by: read.textAt(node, 'by'),
    aggregate: read.choiceAt(node, 'aggregate', 'aggregate'),
    perPeriod: read.ownKeysAt(node, 'perPeriod'),
    partOf: read.textAt(node, 'partOf'),
    acceptance: read.textAt(node, 'acceptance'),
    judge: read.textAt(node, 'judge'),
  };
}
