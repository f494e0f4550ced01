import { stay } from './stay.ts';

await stay(async ({ to = '', check = '' }, warm) => {
  const { publishAndTell } = await import('../publish-site.ts');
  return publishAndTell(to, check, console.log, warm);
});
