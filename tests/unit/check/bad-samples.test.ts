import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { optional } from '../../../src/tables/column.ts';
import { allTables } from '../../../src/tables/index.ts';
import { text } from '../../../src/tables/kinds.ts';
import { checkDistrict, districtBytes } from '../district.ts';
import { baseBytes, checkAsWritten, checkBytes, rulesAt, TODAY } from '../helpers.ts';
import { checkSample, expectedOf, samples } from '../samples.ts';

/** What is told of each sample. */
const told = new Map(samples.map((name) => [name, checkSample(name).problems]));

test('every rule has a bad sample, and every sample names a rule', () => {
  expect(samples.toSorted()).toEqual(rules.map((rule) => rule.id).toSorted());
});

describe.each(samples)('the bad sample of %s', (name) => {
  const problems = told.get(name) ?? [];

  test('breaks its rule', () => {
    const rule = rules.find((candidate) => candidate.id === name);
    const broken = problems.filter((problem) => problem.rule === name);
    expect(broken.map((problem) => problem.level)).toContain(rule?.level);
    expect(readFileSync(expectedOf(name), 'utf8')).toContain(`〔${name}〕`);
  });

  // `npx vitest run -u` writes the report anew: read it before it is committed.
  test('is reported in these words', async () => {
    await expect(`${problems.map(sentence).join('\n')}\n`).toMatchFileSnapshot(expectedOf(name));
  });
});

describe('one more column that may be empty, in every table', () => {
  const LABEL = '以后加的列';
  const tables = allTables.map((table) => ({
    ...table,
    columns: { ...table.columns, later: optional(text(LABEL, '以后才有的一列', '例子')) },
  }));

  test.each(samples)('leaves the bad sample of %s as it is', (name) => {
    expect(rulesAt(checkSample(name, tables).problems)).toEqual(rulesAt(told.get(name) ?? []));
  });

  test('leaves the small data set in order', () => {
    expect(checkBytes(baseBytes(), TODAY, tables).problems.map(sentence)).toEqual([]);
  });

  test('leaves the district of the tests in order', () => {
    expect(districtBytes(tables).get('duties.csv')).not.toEqual(districtBytes().get('duties.csv'));
    expect(checkDistrict(undefined, tables).problems.map(sentence)).toEqual([]);
  });

  test('is missed by the check of a clerk', () => {
    const { problems } = checkAsWritten(baseBytes(), tables);
    expect(problems.map(sentence)).toContain(
      `data/duties.csv:1 「${LABEL}」这一列不见了。补上这一列，没有内容也要保留列名。〔header-labels〕`,
    );
  });
});
