import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildText } from '../words/build-text.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/build.ts');

/**
 * Builds the site in a process of its own. A process reads the settings once: one that goes on would write those it began
 * with into some files and those of today into others. And whatever goes wrong there ends nothing here.
 */
export function buildApart(): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [SCRIPT], { stdio: 'inherit' });
    const stop = () => child.kill();
    process.once('exit', stop);
    const done = (said?: string) => {
      process.off('exit', stop);
      if (said !== undefined) console.error(said);
      resolve();
    };
    // A report of faulty data says so itself.
    child.once('exit', (code) => done(code === 0 || code === 1 ? undefined : buildText.notBuilt));
    child.once('error', ({ message }) => done(message));
  });
}
