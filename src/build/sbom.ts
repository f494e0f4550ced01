/** The bill of materials of a release: npm writes it from the lock, so that it can be neither forgotten nor stale. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';

const LARGEST = 64 * 1024 * 1024;

/** What is added to: everything else stays as npm wrote it. */
const billShape = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(z.unknown()),
});

/**
 * Writes the bill of every package of the lock; npm marks those that only tests use. Returns how many there are. (Told to leave
 * those out, npm leaves out others too.)
 */
export async function writeSbom(file: string): Promise<number> {
  const wanted = ['sbom', '--package-lock-only', '--sbom-type=application'];
  const [program, ...before] = npm();
  const { stdout } = await promisify(execFile)(
    program,
    [...before, ...wanted, '--sbom-format=cyclonedx'],
    { maxBuffer: LARGEST },
  );
  const bill = billShape.parse(JSON.parse(stdout));
  const { name } = z
    .object({ name: z.string() })
    .parse(JSON.parse(await readFile('package.json', 'utf8')));
  // npm calls it by the folder it happens to lie in.
  bill.metadata.component.name = name;
  await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
  return bill.components.length;
}

/** The npm that runs the command, where one does: on Windows its name alone leads to no program. */
function npm(): readonly [string, ...string[]] {
  const running = process.env['npm_execpath'];
  return running === undefined ? ['npm'] : [process.execPath, running];
}
