/** An answer as a file: no key that its definition does not name compiles, or passes the tests. */
import type { Model } from '../../model/model.ts';
import type { EmittedFile } from '../../site/site-file.ts';
import type { AnswerName, Said } from '../../tables/api/answers.ts';
import { head, json } from '../json-file.ts';
import { schemaOfAnswer } from './schema-files.ts';

/** An answer that says of itself what every answer says. */
export function answer<Name extends Exclude<AnswerName, 'services' | 'service'>>(
  model: Model,
  name: Name,
  path: string,
  said: Said<Name>,
): EmittedFile {
  return json(path, { ...head(model, schemaOfAnswer(name)), ...said });
}
