/** Early warnings as open data: every kind with its rule, and each warning with the records that show it. */
import type { Model } from '../model/model.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { Said } from '../tables/api/answers.ts';
import {
  levelOf,
  measureOf,
  WARNING_KINDS,
  type WarningKind,
  warningsOf,
} from '../warnings/index.ts';
import {
  bodyNames,
  kindTitle,
  levelName,
  ruleOf,
  warningText as words,
} from '../words/warning-text.ts';
import { answer } from './api/answer.ts';
import { csvFile } from './csv.ts';

export function* warningFiles(model: Model): Generator<EmittedFile> {
  const header = [
    words.kind,
    words.level,
    words.id,
    words.body,
    words.says,
    words.day,
    words.records,
  ];
  yield csvFile(
    urls.warningsCsv,
    header,
    WARNING_KINDS.flatMap((kind) => rowsOf(model, kind)),
  );
  yield answer(model, 'warnings', urls.warningsJson, {
    asOf: model.today,
    page: absolute(urls.warnings),
    kinds: WARNING_KINDS.map((kind) => kindJson(model, kind)),
  });
}

function rowsOf(model: Model, kind: WarningKind): string[][] {
  const { says } = words.kinds[kind];
  return warningsOf(model, kind).map((warning) => [
    ...[kindTitle(kind), levelName(levelOf(kind)), warning.id],
    ...[bodyNames(model, warning), says(warning), warning.day ?? '', warning.records.join(';')],
  ]);
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
