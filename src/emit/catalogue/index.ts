/** What describes the open data to programs. */
import type { Model } from '../../model/model.ts';
import type { EmittedFile, MadeFiles } from '../../site/site-file.ts';
import { outputFile, urls } from '../../site/urls.ts';
import { csvMetadata, csvMetadataOfAll } from './csvw.ts';
import { datapackage } from './datapackage.ts';
import { CONTEXT, dcatNodes } from './dcat.ts';
import { jsonLdOf, turtleOf } from './rdf.ts';
import { resourcesOf } from './resources.ts';

/** The catalogues of the files that were published before them. */
export function* catalogueFiles(
  model: Model,
  published: Pick<MadeFiles, 'weightOf'>,
): Generator<EmittedFile> {
  const resources = resourcesOf(model, published);
  yield json(urls.datapackage, 'application/json', datapackage(model, resources));
  for (const resource of resources)
    yield json(urls.csvMetadata(resource.path), CSVW, csvMetadata(resource));
  yield json(urls.csvMetadataOfAll, CSVW, csvMetadataOfAll(resources));
  const nodes = dcatNodes(model, resources);
  yield json(urls.catalogue('jsonld'), 'application/ld+json', jsonLdOf(CONTEXT, nodes));
  const body = turtleOf(CONTEXT, nodes);
  yield { path: outputFile(urls.catalogue('ttl')), type: 'text/turtle', body };
}

const CSVW = 'application/csvm+json';

/** People read these too: one thing a line. */
const json = (path: string, type: string, value: object): EmittedFile => ({
  path: outputFile(path),
  type,
  body: `${JSON.stringify(value, null, 1)}\n`,
});
