/** Makes every page of a site, asks Astro for each as well, and tells which are not the same: `{ pages, routes, differing }`. */
import { stdout } from 'node:process';
import { Programs } from '../../src/build/apart/programs.ts';
import { passingStore } from '../../src/build/kept/kept-store.ts';
import { loadModel } from '../../src/build/load-model.ts';
import type { Pages } from '../../src/build/making.ts';
import type { PlannedPage } from '../../src/build/page-list.ts';
import { Progress } from '../../src/build/progress.ts';
import { Program } from '../../src/build/run-bundle.ts';
import { dropModel, holdModel } from '../../src/model/current.ts';
import { dataFolder } from '../../src/site/folders.ts';

const { model } = await loadModel(dataFolder(), process.argv[2]);
if (model === undefined) throw new Error('the data have faults');
const programs = await Programs.begin();
const program = await Program.open(await programs.bundle());
const made: PlannedPage[] = [];
const differing: string[] = [];
const pages: Pages = {
  model,
  keep: () => false,
  untell: () => {},
  make: async (page, render) => {
    made.push(page);
    const own = Buffer.from(await render());
    if (own.length === 0 || !own.equals(await program.answer(page))) differing.push(page.address);
  },
};
const progress = new Progress(() => {});
holdModel(model, model);
await program.render({ model, pages, store: await passingStore(), progress });
dropModel();
progress.stop();
programs.close();
const routes = new Set(made.map(({ route }) => route)).size;
stdout.write(JSON.stringify({ pages: made.length, routes, differing }));
