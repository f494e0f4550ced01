/** What the answers of matters and rulings say of their changes, and the answers of their versions. */
import type { z } from 'zod';
import { isItemVersion, isRulingVersion } from '../model/faces.ts';
import type { Recorded, Version } from '../model/history.ts';
import { changesToCome } from '../model/in-force.ts';
import { type Branch, branchesOf } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import { findingBranches } from '../model/rulings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, urls } from '../site/urls.ts';
import type { branchKeys, historyKeys, versionKeys, versionLink } from '../tables/api/common.ts';
import type { Duty, ListChange } from '../tables/index.ts';
import { partRows } from '../words/part-rows.ts';
import { schemaOfForm } from './api/schema-files.ts';
import { head, json } from './json-file.ts';
import { recordUri } from './permanent-id.ts';

/** The changes of a record, those that have not taken effect yet, and its versions. */
export function historyDetails(model: Model, record: Recorded): z.input<typeof historyKeys> {
  const changes = model.changes.of(record.id);
  const pending = changesToCome(changes, model.today);
  return {
    changes: changes.map((change) => change.id),
    pending:
      pending.length === 0
        ? undefined
        : pending.map((change) => pendingJson(model, record, change)),
    versions: model.history
      .addressed(asAsked(record))
      .map((version) => versionJson(record, version)),
  };
}

/** As much of a record as the history needs: all that is given with a question is remembered with it. */
const asAsked = ({ id, list }: Recorded): Recorded => ({ id, list });

/** A change that is published and still to come, with the version it will make. */
function pendingJson(
  model: Model,
  record: Recorded,
  change: ListChange,
): NonNullable<z.input<typeof historyKeys>['pending']>[number] {
  const version = model.history
    .addressed(asAsked(record))
    .find(({ changes }) => changes.includes(change));
  return {
    change: change.id,
    effective: change.effective,
    record: change.record,
    kind: change.kind,
    field: change.field,
    before: change.before,
    after: change.after,
    version: version && absolute(urls.apiAt(record.list, record.id, version.from)),
  };
}

/** Each former, present and coming version of a record that has changed, with the day on which the record last did. */
export function* versionFiles(
  model: Model,
  record: Recorded,
  updatedOn: string | undefined,
): Generator<EmittedFile> {
  const { id } = record;
  for (const version of model.history.addressed(asAsked(record))) {
    const { list, ...row } = version.record;
    yield json(urls.apiAt(list, id, version.from), {
      ...head(model, schemaOfForm(list, 'version'), updatedOn),
      uri: recordUri(list, id, version.from),
      table: list,
      ...row,
      ...versionDetails(model, record, version),
      ...partsJson(version),
    });
  }
}

function versionDetails(
  model: Model,
  record: Recorded,
  version: Version,
): z.input<typeof versionKeys> {
  return {
    version: versionJson(record, version),
    record: absolute(urls.api(record.list, record.id)),
    cancelledSince: version.alsoThen.map((change) => change.id),
    enteredLater: model.history.enteredLater(version).map((change) => change.id),
    changes: version.changes.map((change) => change.id),
  };
}

/** The parts of a version under the names they have in the record of today. */
function partsJson(version: Version): object {
  if (isRulingVersion(version)) return { findings: findingBranches(version.parts) };
  if (isItemVersion(version)) return { branches: branchesOf(version.parts).map(branchJson) };
  return version.parts.length === 0 ? {} : { parts: version.parts };
}

function versionJson(
  { id, list }: Recorded,
  { from, until, state }: Version,
): z.input<typeof versionLink> {
  return {
    from,
    until,
    state,
    page: absolute(urls.recordAt(id, list, from)),
    api: absolute(urls.apiAt(list, id, from)),
  };
}

/** Duties by condition and stage. */
export function branchJson({ condition, stages }: Branch): z.input<typeof branchKeys> {
  const partsOf = (duties: readonly Duty[]) =>
    partRows(duties).map(({ label, rows }) => ({ label, bodies: rows.map(({ body }) => body) }));
  return {
    condition,
    stages: stages.map(({ stage, duties }) => ({ stage, parts: partsOf(duties), duties })),
  };
}
