/** Where main duties, tasks and powers do not lead to one another, as open data: all of it, which no page holds. */
import type { Model } from '../model/model.ts';
import { GAPS, type Gap, type Measure, type Measures } from '../model/task-coverage.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { Said } from '../tables/api/answers.ts';
import { coverageTable } from '../tables/derived/coverage.ts';
import type { Body } from '../tables/index.ts';
import { text } from '../words/text.ts';
import { answer } from './api/answer.ts';
import { derivedCsv } from './derived-csv.ts';

export function* coverageFiles(model: Model): Generator<EmittedFile> {
  const { bodies, total } = model.taskCoverage;
  const words = text.tasks.coverage;
  const rows = (called: (gap: Gap, body: Body) => string[]) =>
    GAPS.flatMap((gap) =>
      bodies.flatMap(({ body, measures }) =>
        measures[gap].uncovered.map(({ id, name }) => [...called(gap, body), id, name]),
      ),
    );
  yield* derivedCsv(
    urls.coverageCsv,
    coverageTable,
    rows((gap, { short }) => [words.gaps[gap].name, short]),
    rows((gap, { id }) => [gap, id]),
  );
  yield answer(model, 'task-coverage', urls.coverageJson, {
    page: absolute(urls.coverage),
    total: measuresJson(total),
    bodies: bodies.map(({ body, measures }) => ({ body: body.id, ...measuresJson(measures) })),
  });
}

/** Each measure with the ids of what is not covered. */
function measuresJson(measures: Measures): Said<'task-coverage'>['total'] {
  const said = ({ of, uncovered }: Measure) => ({ of, uncovered: uncovered.map(({ id }) => id) });
  return {
    dutyWithoutTask: said(measures.dutyWithoutTask),
    taskWithoutDuty: said(measures.taskWithoutDuty),
    taskWithoutPower: said(measures.taskWithoutPower),
    powerWithoutTask: said(measures.powerWithoutTask),
  };
}
