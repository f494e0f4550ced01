import path from 'node:path';

/** The folder of the tables. Tests and previews point it elsewhere with MINGZE_DATA. */
export function dataFolder(): string {
  return path.resolve(process.env['MINGZE_DATA'] ?? 'data');
}

/** The folder of the built site. */
export function siteFolder(): string {
  return path.resolve(process.env['MINGZE_DIST'] ?? 'dist');
}

/** The folder of work in progress; never published. Two builds at once need one each. */
export function workFolder(): string {
  return path.resolve(process.env['MINGZE_WORK'] ?? '.build');
}
