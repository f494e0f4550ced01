/** The tables of laws, of pairs and of dangers as a spreadsheet saves them: what can be read is read, and what cannot is told how to mend. */
import { expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { baseBytes, checkAsWritten, reportOf } from '../helpers.ts';

const FILES = ['law-articles.csv', 'law-checks.csv', 'same-matters.csv', 'emergencies.csv'];
const textOf = (file: string) => new TextDecoder().decode(baseBytes().get(file));
const reportWith = (file: string, bytes: Uint8Array) =>
  checkAsWritten(new Map(baseBytes()).set(file, bytes)).problems.map(sentence);
/** `编号` as the Chinese Excel writes it when it saves a plain CSV. */
const GBK_ID = Uint8Array.of(0xb1, 0xe0, 0xba, 0xc5);

test.each(FILES)('%s with a mark of its encoding and line ends of Windows is read', (file) => {
  const saved = `\uFEFF${textOf(file).replaceAll('\n', '\r\n')}`;
  expect(reportWith(file, new TextEncoder().encode(saved))).toEqual([]);
});

test.each(FILES)('%s in the encoding of the Chinese Excel is told how to save it', (file) => {
  const rest = new TextEncoder().encode(textOf(file).replace('编号', ''));
  expect(reportWith(file, Uint8Array.of(...GBK_ID, ...rest)).join('\n')).toMatch(
    new RegExp(`${file.replace('.', '\\.')} 不是 UTF-8 编码.*另存为「CSV UTF-8`),
  );
});

test('a day as a spreadsheet shows it is read as that day', () => {
  for (const day of [
    '2024/3/28',
    '2024-3-28',
    '2024.3.28',
    '2024年3月28日',
    '2024/03/28 0:00:00',
    '２０２４-０３-２８',
  ])
    expect(reportOf({ file: 'law-checks.csv', from: '2026-11-02', to: day })).toEqual([
      expect.stringContaining('已读作「2024-03-28」；运行 npm run fix'),
    ]);
});

test.each(['10', '20', '30'])(
  'the %s of a month with midnight behind it loses no figure',
  (day) => {
    for (const time of [' 0:00', ' 00:00', ' 0:00:00', 'T00:00'])
      expect(
        reportOf({ file: 'law-checks.csv', from: '2026-11-02', to: `2024/3/${day}${time}` }),
      ).toEqual([expect.stringContaining(`已读作「2024-03-${day}」`)]);
  },
);

test('a day that may be several is told with those it may be', () => {
  const report = (day: string) =>
    reportOf({ file: 'law-checks.csv', from: '2026-11-02', to: day }).join('\n');
  expect(report('3/4/2024')).toContain('看不出是哪一天，写成「2024-03-04」或「2024-04-03」');
  expect(report('28/3/2024')).toContain('这一格应写成「2024-03-28」');
  expect(report('28-Mar-24')).toContain('这一格应写成「2024-03-28」');
  expect(report('24/3/28')).toContain('写成「2024-03-28」或「2028-03-24」');
  expect(report('45379')).toContain('像是 Excel 里日期的序号，核对后写成「2024-03-28」');
  for (const day of ['2024/2/30', '去年', '3月28日'])
    expect(report(day)).toContain('例如「2026-11-28」');
});

test('an article in figures is told as it is to be written, in that cell', () => {
  const report = reportOf({ file: 'law-articles.csv', from: ',第五十六条,', to: ',第56条,' });
  expect(report.join('\n')).toContain(
    '原条款「第56条」不是规定的写法。应为第几条（条用汉字数字），这一格应写成「第五十六条」',
  );
});
