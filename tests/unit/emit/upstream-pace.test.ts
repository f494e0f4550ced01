import { expect, test } from 'vitest';
import { upstreamPaceFiles } from '../../../src/emit/upstream-pace.ts';
import { baseModel } from '../helpers.ts';

test('the numbers behind the picture: every change of the upper level, when it was seen and how long it took', () => {
  const model = baseModel({
    file: 'upstream-checks.csv',
    from: '编办综合科\n',
    to: '编办综合科\ngj-2025-001,2025-06-04,省级权责清单,有变化,0,1,0,bd-2025-002,编办综合科\n',
  });
  const [forPeople, forPrograms] = [...upstreamPaceFiles(model)];
  const files = [forPeople, forPrograms].map((file) => file?.path);
  expect(files).toEqual(['data/upstream-pace.csv', 'data/plain/upstream-pace.csv']);
  // From Tuesday the 3rd to Friday the 20th of June: three days, and two weeks of five.
  expect(forPeople?.body.replace('\uFEFF', '').split('\r\n')).toEqual([
    '编号,清单,记录,类型,上级调整日期,公布日期,登录看见的日期,隔了几个工作日,按时没有',
    'bd-2025-002,属地管理事项,sd-002,变更,2025-06-03,2025-06-20,2025-06-04,13,超期',
    '',
  ]);
  expect(forPrograms?.body.split('\n')).toEqual([
    'id,list,record,kind,upstreamOn,publishedOn,seenOn,workingDays,inTime',
    'bd-2025-002,street-items,sd-002,变更,2025-06-03,2025-06-20,2025-06-04,13,否',
    '',
  ]);
});
