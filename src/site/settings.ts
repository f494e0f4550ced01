import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { dataFolder } from './folders.ts';
import { Refused } from './refusal.ts';

const days = z.int().positive();

/** Numbers that the rules of the district set. */
const policy = z.strictObject({
  /** Within how many working days of a change of the upper level the lists are to follow it. */
  changesFollowWithin: days.default(10),
  /** Within how many working days of a look at a list of the upper level the next one follows. */
  upstreamLookedWithin: days.default(3),
  /** How many calendar days before its end an admission is shown as ending soon: the notice that a renewal needs. */
  admissionEndsSoon: days.default(45),
  /** Within how many working days a street sends back a task that was not admitted. */
  returnWithin: days.default(2),
  /** The day from which whoever receives a hotline case first leads it to the end; without it, no time before is set apart. */
  firstReceiverFrom: z.iso.date().optional(),
  /** Within how many working days a hotline case of several bodies is handled. One that takes longer counts as long pending. */
  handleWithin: days.default(25),
  /** Within how many working days of that a ruling is applied for, … */
  applyWithin: days.default(10),
  /** … of the application the bodies are consulted, … */
  consultWithin: days.default(23),
  /** … of the consultation the ruling is made, … */
  decideWithin: days.default(5),
  /** … and of that it is made public. */
  announceWithin: days.default(3),
  /** How many working days lie at least between the publication of a change and the day it takes effect. */
  changeNotice: days.default(10),
  /** The day from which published changes keep that, and name the ruling or the law they follow; without it, none has to. */
  changesExplainedFrom: z.iso.date().optional(),
  /** Within how many calendar days somebody looks whether a law still stands. */
  lawsCheckedWithin: days.default(180),
});

const schema = z.strictObject({
  /** The site's name, in the header and in every title. */
  siteName: z.string().min(1),
  district: z.string().min(1),
  /** The district's code in GB/T 2260; part of every record's URI, so that districts can be joined later. */
  districtCode: z.string().regex(/^\d{6}$/),
  /** `example` shows a banner on every page and a mark in every download. */
  status: z.enum(['example', 'official']),
  /** The public origin, `https://…` without a path; empty while it is not known. */
  site: z.union([z.literal(''), z.url({ protocol: /^https$/ })]),
  /** The path the site is served under, with a slash at both ends. */
  base: z.string().regex(/^\/(?:[\w.-]+\/)*$/),
  // What follows are the facts of the government page conventions; empty ones are not shown.
  siteDomain: z.string(),
  siteIdCode: z.string().regex(/^(?:\d{10})?$/),
  sponsor: z.string(),
  undertaker: z.string(),
  icp: z.string(),
  policeRecord: z.string(),
  licence: z.string().min(1),
  licenceUrl: z.url({ protocol: /^https$/ }),
  /** The body that decides on hand-offs to streets, by its id; empty when only the hotline answers. */
  admissionOffice: z.string(),
  hotline: z.string().regex(/^\d{3,8}$/),
  // What came later has a value when it is left out, so that older settings still hold.
  policy: policy.prefault({}),
  /** The number at which gas pipes are repaired day and night; without it, the other numbers of such an emergency are shown. */
  gasRepair: z
    .string()
    .regex(/^(?:\d{3,8}|0\d{2,3}-\d{7,8})?$/)
    .default(''),
  /** How names of the place are said where a dictionary reads them otherwise, syllable by syllable; for search in pinyin. */
  readings: z.record(z.string(), z.string().regex(/^[a-z]+(?: [a-z]+)*$/)).default({}),
});

/** The numbers that the rules of the district set. */
export type Policy = z.infer<typeof policy>;

export type Settings = z.infer<typeof schema>;

/**
 * Reads `settings.json` of the data folder. MINGZE_SITE and MINGZE_BASE override the address, so that one data set can be
 * previewed under another path. All faults are named at once.
 */
export function readSettings(folder = dataFolder()): Settings {
  const file = path.join(folder, 'settings.json');
  const shown = path.relative(process.cwd(), file);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused({ kind: 'settings-unreadable', file: shown, why });
  }
  const overrides = { site: process.env['MINGZE_SITE'], base: process.env['MINGZE_BASE'] };
  const given = Object.fromEntries(
    Object.entries(overrides).filter(([, value]) => value !== undefined),
  );
  const result = schema.safeParse(
    { ...(json as object), ...given },
    { error: z.locales.zhCN().localeError },
  );
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path: setting, code, message }) => ({
    setting: setting.join('.'),
    isShape: code === 'invalid_format',
    message,
  }));
  throw new Refused({ kind: 'settings-wrong', file: shown, faults });
}

/** What the district of a data folder promises; undefined where the folder has no settings. */
export function policyOf(folder: string): Policy | undefined {
  return existsSync(path.join(folder, 'settings.json')) ? readSettings(folder).policy : undefined;
}

export const settings: Settings = readSettings();
