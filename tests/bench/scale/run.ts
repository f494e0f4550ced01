import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { dataFolder, workFolder } from '../../../src/site/folders.ts';
import { costOf } from '../process-cost.ts';
import { generateDistrict, type Size } from './generate.ts';
import { costLine, countLine, head } from './report.ts';

/** The commands that a clerk's data go through, in their order. */
const COMMANDS = ['check', 'build', 'seal', 'verify'] as const;

/** Generates a district of a size and takes the cost of each command on it. Returns whether all of them went through. */
export async function benchScale(size: Size, log: (line: string) => void): Promise<boolean> {
  const folder = path.join(workFolder(), 'bench-scale');
  const env = {
    MINGZE_DATA: path.join(folder, 'data'),
    MINGZE_DIST: path.join(folder, 'site'),
    MINGZE_WORK: path.join(folder, 'work'),
  };
  generateDistrict(dataFolder(), env.MINGZE_DATA, size);
  log(head(size));
  for (const command of COMMANDS) {
    const cost = await costOf({
      program: process.execPath,
      parameters: [`scripts/${command}.ts`],
      env,
    });
    log(costLine(command, cost));
    if (cost.exit !== 0) return false;
  }
  for (const line of bytesOf(env.MINGZE_DIST)) log(line);
  return true;
}

/** What a visitor and a downloader are sent. */
function bytesOf(site: string): string[] {
  const gzip = (file: string) => gzipSync(readFileSync(path.join(site, file))).length;
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html'));
  const largest = (list: readonly string[]) =>
    Math.max(0, ...list.map((file) => statSync(path.join(site, file)).size));
  return [
    countLine('网页', pages.length),
    countLine('最大的网页（字节）', largest(pages)),
    countLine('最大的 CSV（字节）', largest(files.filter((file) => file.endsWith('.csv')))),
    countLine('搜索脚本和第一份数据（gzip 字节）', gzip('search/search.js')),
    countLine('第二份数据（gzip 字节）', gzip('search/words.json')),
  ];
}
