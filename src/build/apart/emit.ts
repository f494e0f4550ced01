/** A thread that makes all files beside the pages, with a model of its own, while another makes the pages. */
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { KeptPages } from '../kept/pages.ts';
import { SiteWriter } from '../kept/site-writer.ts';
import { Store } from '../kept/store.ts';
import { writeEmitted } from '../write-emitted.ts';
import type { EmitOrder, EmittedApart } from './emitting.ts';
import { modelOf } from './parcel.ts';

// What this project has handed over itself.
const { parcel, folder, kept, stamp }: EmitOrder = workerData;
const tell = (report: EmittedApart) => parentPort?.postMessage(report);
const store = await Store.open(kept, stamp);
const site = new SiteWriter(folder, store);
const pages = new KeptPages(store, modelOf(parcel));
await writeEmitted(pages.beside, site, async (done) => {
  tell({ kind: 'so-far', done });
  await setImmediate();
});
tell({
  kind: 'done',
  ...{ memory: pages.memory(), store: store.handOver(), site: site.handOver() },
});
