import { stay } from './stay.ts';

await stay(async (_order, warm) => {
  const { buildSite } = await import('../build.ts');
  await buildSite(console.log, { warm });
  return 0;
});
