import { stay } from './stay.ts';

await stay(async ({ ahead }, warm) => {
  const { buildSite, getReady } = await import('../build.ts');
  // What is wrong is told when a site is to be made.
  if (ahead) await getReady(warm).catch(() => {});
  else await buildSite(console.log, { warm });
  return 0;
});
