import type { Model } from '../model/model.ts';
import type { Emitted, EmittedFile } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import type { Body } from '../tables/index.ts';
import { isStreetKind } from '../tables/street-kinds.ts';
import { text } from '../words/text.ts';
import { csvFile } from './csv.ts';
import { dutySheet } from './duty-sheet.ts';
import { nationalSheets } from './national-tables.ts';
import { type About, type WholeSheet, workbook } from './workbook.ts';

/** What one street or department does, to take away: as CSV and as a workbook; a street's three national lists too. */
export function* dutyFiles(
  model: Model,
  bodies: readonly Body[] = model.bodies.all,
): Generator<Emitted> {
  for (const body of bodies) {
    const sheet = dutySheet(model, body);
    yield sheetCsv(urls.bodyDuties(body, 'csv'), sheet);
    const about = (title: string): About => ({ title, day: model.figures.updatedOn });
    const duties = about(text.street.dutiesOf(body.short));
    yield workbook(outputFile(urls.bodyDuties(body, 'xlsx')), duties, () => [sheet]);
    if (!isStreetKind(body.kind)) continue;
    const lists = nationalSheets(model, body);
    for (const { list, sheet: listSheet } of lists)
      yield sheetCsv(urls.streetListCsv(body.id, list), listSheet);
    const three = about(text.street.listsTitle(body.short));
    yield workbook(outputFile(urls.streetListsWorkbook(body.id)), three, () =>
      lists.map(({ sheet: listSheet }) => listSheet),
    );
  }
}

function sheetCsv(path: string, { columns, rows }: WholeSheet): EmittedFile {
  return csvFile(
    path,
    columns.map(({ label }) => label),
    rows,
  );
}
