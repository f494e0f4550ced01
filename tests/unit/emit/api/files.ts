/** The JSON of the tests' own district, once for all tests of the API; each by its path below the site. */
import { emitFiles } from '../../../../src/emit/index.ts';
import { districtModel } from '../../district.ts';

export const model = districtModel();

export const apiFiles: ReadonlyMap<string, unknown> = new Map(
  [...emitFiles(model)].flatMap((file) =>
    'body' in file && file.path.startsWith('api/v1/')
      ? [[file.path, JSON.parse(file.body) as unknown] as const]
      : [],
  ),
);

/** One answer by its path below `api/v1/`. */
export function apiFile(path: string): Record<string, unknown> {
  const found = apiFiles.get(`api/v1/${path}`);
  if (typeof found !== 'object' || found === null) throw new Error(`there is no ${path}`);
  return found as Record<string, unknown>;
}
