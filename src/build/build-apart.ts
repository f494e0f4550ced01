import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildText } from '../words/build-text.ts';

const SCRIPTS = path.resolve(import.meta.dirname, '../../scripts');

/**
 * Builds the site in a process of its own. A process reads the settings once: one that goes on would write those it began
 * with into some files and those of today into others. And whatever goes wrong there ends nothing here.
 */
export const buildApart = (): Promise<void> => runApart('build', [], [0, 1], buildText.notBuilt);

/** Publishes in a process of its own, for the same reasons. */
export const publishApart = (parameters: readonly string[]): Promise<void> =>
  runApart('publish', parameters, [0, 1, 2], buildText.notPublished);

/** Runs a command; ended with one of the codes, it has said itself how it went. */
function runApart(
  command: string,
  parameters: readonly string[],
  told: readonly number[],
  otherwise: string,
): Promise<void> {
  return new Promise((resolve) => {
    const script = path.join(SCRIPTS, `${command}.ts`);
    const child = spawn(process.execPath, [script, ...parameters], { stdio: 'inherit' });
    const stop = () => child.kill();
    process.once('exit', stop);
    const done = (said?: string) => {
      process.off('exit', stop);
      if (said !== undefined) console.error(said);
      resolve();
    };
    child.once('exit', (code) =>
      done(code !== null && told.includes(code) ? undefined : otherwise),
    );
    child.once('error', ({ message }) => done(message));
  });
}
