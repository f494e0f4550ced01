import { modelItself } from '../model/current.ts';
import { firstFileOf } from '../search/search-files.ts';
import { STATE_PLACE } from '../search/state-place.ts';
import type { Server } from './dev-files.ts';

type Plugin = Server['config']['plugins'][number];

const NAME = 'virtual:first-file';
/** What stands before the name of a module that no file holds, as bundlers agree. */
const ID = `\0${NAME}`;

/** Where a build puts the file when everything is bundled: the bundle is the same whatever the data. */
const PLACE = 'globalThis.mingzeFirstFile';

/** Lets the script of the search import the first file of its index: in dev that of the model of the moment. */
export function firstFile(): Plugin {
  let isBuild = true;
  return {
    name: 'mingze:first-file',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === NAME ? ID : undefined),
    load: (id) => {
      if (id !== ID) return undefined;
      return `export default ${isBuild ? PLACE : programOf(firstFileOf(modelItself()))};`;
    },
  };
}

/** A bundled script with the first file in it; undefined when it has no place for it. */
export function withFirstFile(script: string, file: object): string | undefined {
  const [before, after, ...more] = script.split(PLACE);
  if (before === undefined || after === undefined) return undefined;
  if (more.length > 0) throw new Error('the search has more than one place for its first file');
  return `${before}(${programOf(file)})${after}`;
}

/** A page with the state of the first file in it. */
export const withState = (page: string, state: string): string => page.replace(STATE_PLACE, state);

/** A script with another first file in the place of the one it has. */
export function otherFirstFile(script: string, own: object, other: object): string {
  const [before, after] = script.split(programOf(own));
  if (before === undefined || after === undefined)
    throw new Error('the script has another first file');
  return `${before}${programOf(other)}${after}`;
}

/** In dev, has the file made again when next asked for: the data has changed. */
export function forgetFirstFile(server: Server): void {
  const { moduleGraph } = server.environments.client;
  const held = moduleGraph.getModuleById(ID);
  if (held !== undefined) moduleGraph.invalidateModule(held);
}

/** Written as a program and not as JSON in a string, whose second escaping compresses worse. */
function programOf(content: unknown): string {
  if (Array.isArray(content)) return `[${content.map(programOf).join(',')}]`;
  if (typeof content !== 'object' || content === null) return JSON.stringify(content) ?? 'null';
  const members = Object.entries(content).filter(([, value]) => value !== undefined);
  return `{${members.map(([key, value]) => `${nameOf(key)}:${programOf(value)}`).join(',')}}`;
}

const nameOf = (key: string): string => (/^[a-z_$][\w$]*$/i.test(key) ? key : JSON.stringify(key));
