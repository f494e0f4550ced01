import type { Model } from '../model/model.ts';
import { measureOf, WARNING_KINDS, type WarningKind, warningsOf } from '../warnings/index.ts';
import type { Warning } from '../warnings/warning.ts';
import type { Counts } from './counts.ts';
import type { Counted, Figure } from './figure.ts';

/** The warnings of a kind, all together and body by body: a warning may join several rows. */
function counted(model: Model, kind: WarningKind): Counted {
  const warnings = warningsOf(model, kind);
  const bodies = [...new Set(warnings.flatMap((warning) => warning.bodies))].sort();
  const parts = bodies.map((body): [string, Figure] => [
    body,
    figureOf(warnings.filter((warning) => warning.bodies.includes(body))),
  ]);
  return { total: figureOf(warnings), parts: new Map(parts) };
}

function figureOf(warnings: readonly Warning[]): Figure {
  return { value: warnings.length, rows: [...new Set(warnings.flatMap(({ rows }) => rows))] };
}

// Every kind has its measure and the other way round: the types of both say so.
export const warningCounts = Object.fromEntries(
  WARNING_KINDS.map((kind) => [measureOf(kind), (model: Model) => counted(model, kind)]),
) as Counts<'warnings'>;
