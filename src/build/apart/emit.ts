/** A thread that makes all files beside the pages, with a model of its own, while another makes the pages: for one site after another. */
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { Model } from '../../model/model.ts';
import { heapInUse } from '../heap.ts';
import type { ThreadOrder, ThreadReport } from './emitting.ts';
import { Maker } from './maker.ts';
import { PageWriter } from './page-writer.ts';
import { Receiver } from './parcel.ts';

const tell = (report: ThreadReport) => parentPort?.postMessage(report);
const receiver = new Receiver();
const maker = new Maker();
let model: Model | undefined;
let pages: PageWriter | undefined;

async function follow(order: ThreadOrder): Promise<void> {
  if (order.kind === 'begin-pages') {
    pages = new PageWriter(order.place);
    return;
  }
  if (order.kind === 'page') {
    pages?.write(order.page);
    return;
  }
  if (order.kind === 'end-pages') {
    if (pages === undefined) throw new Error('no pages have begun');
    tell({ kind: 'pages', pages: pages.handOver() });
    pages = undefined;
    return;
  }
  if (order.kind === 'look-over') return maker.lookOver();
  if (order.kind === 'take') {
    model = receiver.modelOf(order.parcel);
    return;
  }
  if (order.kind === 'make') {
    if (model === undefined) throw new Error('there is no model');
    const made = await maker.make(model, order.wanted, async (done) => {
      tell({ kind: 'so-far', done });
      await setImmediate();
    });
    tell({ kind: 'made', made, heap: heapInUse().share });
    return;
  }
  await (order.kind === 'keep' ? maker.keep(order.isForLater) : maker.writeDown());
  tell({ kind: 'kept' });
}

// What fails ends the thread, and is told to who has begun it.
parentPort?.on('message', (order: ThreadOrder) => void follow(order));
