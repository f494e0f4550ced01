/** The tests of the data hold for whatever district: one with all there can be, and one with hardly anything. */
import { test } from '@playwright/test';
import { DataCopy } from '../../site/data-copy.ts';
import { expectDataTestsPass } from '../../site/data-tests.ts';
import { DISTRICT } from '../../site/district-copy.ts';
import { PORTS } from '../../site/ports.ts';
import { renameOnRecord } from '../../site/renamed.ts';

test.describe.configure({ mode: 'parallel', timeout: 900_000 });

interface Other {
  readonly what: string;
  readonly from: string;
  readonly port: number;
  readonly env: Record<string, string>;
  readonly edit: (copy: DataCopy, env: Record<string, string>) => Promise<void>;
}

const OTHERS: readonly Other[] = [
  {
    what: 'of the tests, with a matter renamed on record and sealed, published where a fork of it would be',
    from: DISTRICT,
    port: PORTS.otherDistricts[0],
    env: { MINGZE_SITE: 'https://clerk.github.io', MINGZE_BASE: '/mingze/' },
    edit: renameOnRecord,
  },
  {
    what: 'that has published nothing yet, has a town beside its streets and serves its site under a path of its own',
    from: 'tests/fixtures/base',
    port: PORTS.otherDistricts[1],
    env: { MINGZE_BASE: '/mingze/' },
    edit: async (copy) => {
      const [street, town] = ['西街街道', '西街镇'];
      copy.edit(
        'bodies.csv',
        `示例区${street}办事处,${street},街道,`,
        `示例区${town}人民政府,${town},镇,`,
      );
      for (const file of ['inspections', 'handoffs', 'communities'])
        copy.write(`${file}.csv`, copy.read(`${file}.csv`).replaceAll(street, town));
    },
  },
];

for (const { what, from, port, env, edit } of OTHERS)
  test(`the lists of the district ${what} pass the tests of the data`, async () => {
    const copy = new DataCopy(true, from);
    try {
      await edit(copy, env);
      await expectDataTestsPass(copy, port, env);
    } finally {
      copy.remove();
    }
  });
