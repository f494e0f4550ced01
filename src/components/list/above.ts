/** What a list shows above its records, where it has something of its own to say. */
import type { ListName } from '../../records/index.ts';
import UpstreamLooks from '../UpstreamLooks.astro';

const own = { 'upstream-checks': UpstreamLooks } satisfies Partial<Record<ListName, unknown>>;

/** By the name of the list. */
export const above: ReadonlyMap<string, typeof UpstreamLooks> = new Map(Object.entries(own));
