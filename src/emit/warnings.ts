/** Early warnings as open data: every kind with its rule, and each warning with the records that show it. */
import type { Model } from '../model/model.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { Said } from '../tables/api/answers.ts';
import { warningsTable } from '../tables/derived/warnings.ts';
import {
  levelOf,
  measureOf,
  WARNING_KINDS,
  type WarningKind,
  warningsOf,
} from '../warnings/index.ts';
import type { Warning } from '../warnings/warning.ts';
import {
  bodyNames,
  kindTitle,
  levelName,
  ruleOf,
  warningText as words,
} from '../words/warning-text.ts';
import { answer } from './api/answer.ts';
import { derivedCsv } from './derived-csv.ts';

export function* warningFiles(model: Model): Generator<EmittedFile> {
  const shown = (kind: WarningKind) => [kindTitle(kind), levelName(levelOf(kind))];
  yield* derivedCsv(
    urls.warningsCsv,
    warningsTable,
    rowsOf(model, shown, (warning) => bodyNames(model, warning)),
    rowsOf(
      model,
      (kind) => [kind, levelOf(kind)],
      ({ bodies }) => bodies.join(';'),
    ),
  );
  yield answer(model, 'warnings', urls.warningsJson, {
    asOf: model.today,
    page: absolute(urls.warnings),
    kinds: WARNING_KINDS.map((kind) => kindJson(model, kind)),
  });
}

/** Every warning: its kind and its bodies as they are to be called. */
function rowsOf(
  model: Model,
  kindCalled: (kind: WarningKind) => string[],
  bodiesCalled: (warning: Warning) => string,
): string[][] {
  return WARNING_KINDS.flatMap((kind) =>
    warningsOf(model, kind).map((warning) => [
      ...[...kindCalled(kind), warning.id, bodiesCalled(warning)],
      ...[words.kinds[kind].says(warning), warning.day ?? '', warning.records.join(';')],
    ]),
  );
}

function kindJson(model: Model, kind: WarningKind): Said<'warnings'>['kinds'][number] {
  const { means, cure, says } = words.kinds[kind];
  return {
    kind,
    title: kindTitle(kind),
    level: levelOf(kind),
    means,
    rule: ruleOf(kind),
    cure,
    page: absolute(urls.warningsOf(kind)),
    measure: measureOf(kind),
    warnings: warningsOf(model, kind).map((warning) => ({
      ...{ id: warning.id, bodies: warning.bodies, records: warning.records },
      ...{ number: warning.number, day: warning.day, says: says(warning) },
    })),
  };
}
