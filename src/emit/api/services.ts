/** The matters as the services of a hotline, in the form of GeoReport v2 (Open311), as far as a site can that takes no requests. */
import type { Item } from '../../model/items.ts';
import type { Model } from '../../model/model.ts';
import { settings } from '../../site/settings.ts';
import { type EmittedFile, type Unit, unitsOf } from '../../site/site-file.ts';
import { urls } from '../../site/urls.ts';
import type { Said } from '../../tables/api/answers.ts';
import { answerOf } from '../../words/answer.ts';
import { apiText as words } from '../../words/api/text.ts';
import { text } from '../../words/text.ts';
import { json } from '../json-file.ts';

export function* serviceUnits(model: Model): Generator<Unit<EmittedFile>> {
  yield { name: 'services', files: () => [serviceList(model)] };
  // Of every matter, whether it has several situations today or is carried out at all: an address once published stays.
  const ids = model.items.all.map(({ id }) => id);
  yield* unitsOf('service', ids, (id) => [
    json(urls.serviceJson(id), definition(model, model.items.get(id))),
  ]);
}

function serviceList(model: Model): EmittedFile {
  const list: Said<'services'> = services(model).map((item) => service(model, item));
  return json(urls.servicesJson, list);
}

/** The matters by which people go today. */
const services = (model: Model): readonly Item[] =>
  model.items.all.filter((item) => model.items.isInForce(item));

/** Whether the answer depends on how the matter lies. */
const hasSituations = (model: Model, item: Item): boolean => model.items.branches(item).length > 1;

/** The form has no key for it: an example says so in front of what it says. */
const marked = (said: string): string =>
  settings.status === 'example' ? `${text.exampleShort}：${said}` : said;

function service(model: Model, item: Item): Said<'services'>[number] {
  return {
    service_code: item.id,
    service_name: item.name,
    description: marked(item.summary),
    metadata: hasSituations(model, item),
    type: 'blackbox',
    keywords: item.aliases.join(','),
    group: model.domains.get(item.domain).name,
  };
}

function definition(model: Model, item: Item): Said<'service'> {
  const values = model.items.branches(item).flatMap((branch) => {
    const { condition } = branch;
    if (condition === undefined) return [];
    return { key: condition, name: answerOf(model, [branch]).join('') };
  });
  if (values.length === 0) return { service_code: item.id, attributes: [] };
  return {
    service_code: item.id,
    attributes: [
      {
        variable: true,
        code: 'situation',
        datatype: 'singlevaluelist',
        required: true,
        datatype_description: words.situation.how,
        order: 1,
        description: marked(words.situation.ask),
        values,
      },
    ],
  };
}
