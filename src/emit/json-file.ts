import type { z } from 'zod';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { outputFile } from '../site/urls.ts';
import type { headKeys } from '../tables/api/common.ts';
import { API_VERSION } from '../tables/api/versions.ts';
import { text } from '../words/text.ts';

/**
 * What every answer says of itself: its schema, whether it is an example, its licence, its day. The day is that of what the
 * answer tells, where that is known: the day of the whole site in every answer would make each a new file with every change.
 */
export function head(
  model: Model,
  schema: string,
  updatedOn: string = model.figures.updatedOn,
): z.input<typeof headKeys> {
  return { $schema: schema, apiVersion: API_VERSION, ...provenance(model, updatedOn) };
}

/** Whose data it is, of which day, under which licence, and whether it is an example. */
export function provenance(model: Model, updatedOn: string = model.figures.updatedOn) {
  return {
    siteStatus: settings.status,
    notice:
      settings.status === 'example' ? `${text.exampleShort}，${text.exampleBanner}` : undefined,
    licence: settings.licenceUrl,
    district: settings.districtCode,
    updatedOn,
  };
}

/** An answer as a file, under its address without what stands after `#`. */
export function json(path: string, value: object): EmittedFile {
  return {
    path: outputFile(path.split('#')[0] ?? path),
    type: 'application/json',
    body: `${JSON.stringify(value)}\n`,
  };
}
