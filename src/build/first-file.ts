import { currentModel } from '../model/current.ts';
import { firstFileOf } from '../search/search-files.ts';
import type { Server } from './dev-files.ts';

type Plugin = Server['config']['plugins'][number];

const NAME = 'virtual:first-file';
/** What stands before the name of a module that no file holds, as bundlers agree. */
const ID = `\0${NAME}`;

/** Lets the script of the search import the first file of its index, made from the model of the moment. */
export function firstFile(): Plugin {
  return {
    name: 'mingze:first-file',
    resolveId: (id) => (id === NAME ? ID : undefined),
    load: (id) => (id === ID ? moduleOf(firstFileOf(currentModel())) : undefined),
  };
}

/** In dev, has the file made again when next asked for: the data has changed. */
export function forgetFirstFile(server: Server): void {
  const { moduleGraph } = server.environments.client;
  const held = moduleGraph.getModuleById(ID);
  if (held !== undefined) moduleGraph.invalidateModule(held);
}

/** Written as a program and not as JSON in a string, whose second escaping compresses worse. */
function moduleOf(content: object): string {
  return `export default ${JSON.stringify(content)};`;
}
