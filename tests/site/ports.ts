/** The first of the ports on which tests serve sites. Two runs on one machine need different ones. */
const FIRST = Number(process.env['MINGZE_TEST_PORTS'] ?? 4390);

export const PORTS = {
  engine: FIRST,
  start: FIRST + 1,
  dev: FIRST + 2,
  data: FIRST + 3,
  otherDistricts: [FIRST + 4, FIRST + 5],
  nginx: { http: FIRST + 10, moved: FIRST + 11, https: FIRST + 12, bare: FIRST + 13 },
  nginxBelow: FIRST + 14,
  caches: FIRST + 15,
  together: [FIRST + 16, FIRST + 17, FIRST + 18],
  pages: FIRST + 19,
} as const;
