/** Every kind of mutation. */
import { onCells } from './cells.ts';
import { changeAttacks } from './changes.ts';
import { dateCells } from './date-cells.ts';
import { dirtyCells } from './dirty-cells.ts';
import { fileAttacks, headerAttacks, ledgerAttacks } from './files.ts';
import type { Attack } from './mutation.ts';
import { plainCells } from './plain-cells.ts';
import { referenceCells } from './reference-cells.ts';
import { rewrites } from './rewrites.ts';
import { rowAttacks } from './rows.ts';
import { settingAttacks } from './settings.ts';

export const attacks: readonly Attack[] = [
  ...[...plainCells, ...dateCells, ...referenceCells, ...dirtyCells].map(onCells),
  ...rowAttacks,
  ...fileAttacks,
  ...headerAttacks,
  ...ledgerAttacks,
  ...changeAttacks,
  ...settingAttacks,
  ...rewrites,
];
