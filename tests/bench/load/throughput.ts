/** How many requests a second a server answers, as wrk counts them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CONNECTIONS = 16;
const LIBRARIES = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';

export function requestsPerSecond(
  wrk: string,
  address: string,
  pages: readonly string[],
  encoding: string,
  seconds: number,
): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingze-wrk-'));
  try {
    const script = path.join(folder, 'pages.lua');
    writeFileSync(script, scriptOf(pages, encoding));
    const parameters = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-s', script, address];
    // Unpacked beside it and not installed, what it needs is found there.
    const env = { ...process.env, LD_LIBRARY_PATH: path.resolve(wrk, `../../lib/${LIBRARIES}`) };
    const { stdout, stderr } = spawnSync(wrk, parameters, { encoding: 'utf8', env });
    const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
    if (rate === undefined || /Non-2xx|Socket errors/.test(stdout))
      throw new Error(`${stdout}${stderr}`);
    return Number(rate);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One page after another, so that no single one stays in every cache. */
const scriptOf = (pages: readonly string[], encoding: string): string => `
local pages = { ${pages.map((page) => JSON.stringify(`/${page}`)).join(', ')} }
local at = 0
request = function()
  at = at % #pages + 1
  return wrk.format("GET", pages[at], { ["Host"] = "localhost", ["Accept-Encoding"] = "${encoding}" })
end
`;
