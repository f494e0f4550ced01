import { expect, test } from 'vitest';
import { hints } from '../../../src/emergencies/weights.ts';
import { openNets, packNets } from '../../../src/search/packed-nets.ts';

test('nets are read as they were sent', () => {
  const nets = hints.nets ?? { characters: '', nets: [] };
  expect(nets.nets.length).toBeGreaterThan(0);
  expect(openNets(packNets(nets))).toEqual(nets);
});

test('none of their characters is sent as it is, whatever plane it is of', () => {
  const file = packNets({ characters: ' a·一三下丙龥𠮷', nets: [] });
  expect(file.steps).toMatch(/^[!-~]*$/);
  expect(openNets(file)).toEqual({ characters: ' a·一三下丙龥𠮷', nets: [] });
});
