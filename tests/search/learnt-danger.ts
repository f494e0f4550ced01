/** The module of what was learnt of danger, stamped with what it was learnt from. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { senses } from '../../src/emergencies/senses.ts';
import { root } from '../unit/helpers.ts';
import { lessons } from './danger-lessons.ts';
import { learn, moduleOf } from './learn-danger.ts';

/** What decides what the same lessons teach. */
const CODE = [
  'tests/search/learn-danger.ts',
  'tests/search/fitted.ts',
  'tests/search/learn-net.ts',
  'tests/search/logistic.ts',
  'src/emergencies/features.ts',
  'src/emergencies/net.ts',
  'src/emergencies/packed.ts',
  'src/emergencies/plain.ts',
  'src/emergencies/steps.ts',
  'src/emergencies/table.ts',
];

/** What the lessons teach today. */
export function learntToday(): string {
  return stamped(moduleOf(learn(lessons(), senses)));
}

/** Whether a module is still what the lessons teach: told by its stamp, since to learn anew takes many seconds. */
export function isLearntToday(module: string): boolean {
  const end = module.lastIndexOf(STAMP);
  return end >= 0 && stamped(module.slice(0, end)) === module;
}

const STAMP = '// Learnt from ';

/** A change of the lessons, of the code that learns or of the module itself changes the stamp. */
function stamped(module: string): string {
  const code = CODE.map((file) => readFileSync(path.join(root, file), 'utf8'));
  const learntFrom = JSON.stringify([lessons(), senses, code, module]);
  return `${module}${STAMP}${createHash('sha256').update(learntFrom).digest('hex')}.\n`;
}
