/** `tally.yaml` → settings. The same parser and the same shape walk as a document's, so the same findings. */

import { encodingDiagnostics } from '../load/decode.js';
import { newerFormat } from '../load/format-version.js';
import * as read from '../load/project/read.js';
import type { Mapping } from '../load/tree.js';
import { walkShape } from '../load/walk-shape.js';
import { parseYaml } from '../load/yaml.js';
import type { Diagnostic } from '../model/finding.js';
import type { Language } from '../model/language.js';
import { type ChangeClass, changeClasses, type Gravity, matchReasons } from '../model/results.js';
import type { Source } from '../model/source.js';
import { isTimezone } from '../model/timezone.js';
import { calendarFaults } from './calendar.js';
import { aboutRules, overridesAt, rulesAt } from './rule-settings.js';
import { defaultSettings, type MatchSettings, type Person, type Preset, type Settings } from './settings.js';
import { settingsShape } from './shape.generated.js';

export interface ReadSettings {
  /** What could be read, defaults for the rest. */
  readonly settings: Settings;
  /** Unknown rules, options and severities are among them. */
  readonly diagnostics: readonly Diagnostic[];
}

export function readSettings(source: Source): ReadSettings {
  const found: Diagnostic[] = [...encodingDiagnostics(source)];
  const nothing = { ...defaultSettings, file: source.path };
  if (found.some(({ severity }) => severity === 'error')) return { settings: nothing, diagnostics: found };
  const parsed = parseYaml(source);
  found.push(...parsed.diagnostics);
  if (parsed.tree === null) return { settings: nothing, diagnostics: found };
  const walked = walkShape(parsed.tree, settingsShape, source.path);
  const newer = newerFormat(parsed.tree, source.path);
  if (newer !== null) return { settings: nothing, diagnostics: [...found, newer] };
  const { root } = parsed.tree;
  found.push(...aboutRules(walked.diagnostics, root));
  const { pattern, faults } = patternOf(root, source.path);
  found.push(...faults, ...zoneFaults(root, source.path), ...calendarFaults(root, source.path));
  found.push(...weightFaults(root, source.path));
  return { settings: settingsOf(root, source.path, pattern), diagnostics: found };
}

function settingsOf(root: Mapping, file: string, idPattern: string | null): Settings {
  const language = read.choiceAt(root, 'language', 'language') as Language | null;
  const preset = read.choiceAt(root, 'extends', 'preset') as Preset | null;
  return {
    file,
    include: read.textsAt(root, 'include'),
    exclude: read.textsAt(root, 'exclude'),
    language,
    timezone: timezoneAt(root),
    calendar: read.textAt(root, 'calendar'),
    people: peopleAt(root, file),
    categories: orDefault(read.textsAt(root, 'categories'), defaultSettings.categories),
    priorities: orDefault(read.textsAt(root, 'priorities'), defaultSettings.priorities),
    idPattern: idPattern ?? defaultSettings.idPattern,
    extends: preset ?? defaultSettings.extends,
    rules: rulesAt(root),
    overrides: overridesAt(root),
    gravity: gravityAt(root),
    history: read.flagAt(root, 'history') ?? false,
    columns: read.ownKeysAt(root, 'columns'),
    match: matchAt(root),
  };
}

function orDefault(written: readonly string[], otherwise: readonly string[]): readonly string[] {
  return written.length > 0 ? written : otherwise;
}

function gravityAt(root: Mapping): Settings['gravity'] {
  const written = read.mappingAt(root, 'gravity');
  const gravity: Partial<Record<ChangeClass, Gravity>> = {};
  if (written === null) return gravity;
  for (const name of changeClasses) {
    const value = read.choiceAt(written, name, 'gravity');
    if (value !== null) gravity[name] = value as Gravity;
  }
  return gravity;
}

function matchAt(root: Mapping): MatchSettings {
  const usual = defaultSettings.match;
  const written = read.mappingAt(root, 'match');
  if (written === null) return usual;
  const points = read.mappingAt(written, 'weights');
  const weights = { ...usual.weights };
  if (points !== null) for (const reason of matchReasons) weights[reason] = countAt(points, reason) ?? weights[reason];
  const isNothing = matchReasons.every((reason) => weights[reason] === 0);
  const capacity = countAt(written, 'capacity') ?? usual.capacity;
  return { weights: isNothing ? usual.weights : weights, capacity: Math.max(1, capacity) };
}

/** A whole number that is not negative; null where anything else is written, which the walk has told of. */
function countAt(mapping: Mapping, name: string): number | null {
  const text = read.textAt(mapping, name);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Points of which none counts would match nothing with anything. */
function weightFaults(root: Mapping, file: string): readonly Diagnostic[] {
  const match = read.mappingAt(root, 'match');
  const points = match === null ? null : read.mappingAt(match, 'weights');
  if (points === null || !matchReasons.every((reason) => countAt(points, reason) === 0)) return [];
  return [fault('weights-zero', '0', points, file)];
}

function peopleAt(root: Mapping, file: string): readonly Person[] {
  return read.mappingsAt(root, 'people', { file, path: [] }).flatMap(({ node }) => {
    const name = read.textAt(node, 'name');
    if (name === null) return [];
    return [
      {
        id: read.textAt(node, 'id'),
        name,
        aliases: read.textsAt(node, 'aliases'),
        emails: read.textsAt(node, 'emails'),
        party: read.textAt(node, 'party'),
        post: read.textAt(node, 'post'),
        from: read.textAt(node, 'from'),
        until: read.textAt(node, 'until'),
        successor: read.textAt(node, 'successor'),
      },
    ];
  });
}

interface Pattern {
  readonly pattern: string | null;
  readonly faults: readonly Diagnostic[];
}

/** Longer ones are not needed for an id. */
const longestPattern = 200;

function patternOf(root: Mapping, file: string): Pattern {
  const ids = read.mappingAt(root, 'ids');
  const node = ids === null ? undefined : read.valueAt(ids, 'pattern');
  const text = read.textOf(node);
  if (node === undefined || text === null) return { pattern: null, faults: [] };
  const messageId = text.length > longestPattern ? 'pattern-long' : mayBeSlow(text) ? 'pattern-slow' : null;
  if (messageId === null && compiles(text)) return { pattern: text, faults: [] };
  return { pattern: null, faults: [fault(messageId ?? 'pattern-invalid', text, node, file)] };
}

/**
 * A repeated group, or many parts of open length, can take forever on some texts; and the settings of a repository
 * that is only looked at are not to be trusted.
 */
function mayBeSlow(pattern: string): boolean {
  const bare = pattern.replace(/\\./g, 'x');
  return /\)[*+{]/.test(bare) || (bare.match(/[*+]|\{\d+,/g) ?? []).length > 3;
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

function timezoneAt(root: Mapping): string | null {
  const name = read.textAt(root, 'timezone');
  return name !== null && isTimezone(name) ? name : null;
}

function zoneFaults(root: Mapping, file: string): readonly Diagnostic[] {
  const node = read.valueAt(root, 'timezone');
  const text = read.textOf(node);
  return node === undefined || text === null || isTimezone(text) ? [] : [fault('timezone-unknown', text, node, file)];
}

function fault(
  messageId: string,
  text: string,
  { start, end }: { start: number; end: number },
  file: string,
): Diagnostic {
  return { rule: 'schema', severity: 'error', messageId, data: { text }, file, span: { start, end } };
}
