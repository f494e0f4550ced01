/** Every chart of the example can be read: a hundred and more, some of them knots. */
import { checkFolder } from '../../src/check/check.ts';
import { localToday } from '../../src/dates/local-today.ts';
import { Model } from '../../src/model/model.ts';
import { dataFolder } from '../../src/site/folders.ts';
import { chartsOf, testCharts } from '../formats/flow-charts.ts';

const today = localToday();
const { tables } = await checkFolder(dataFolder(), today);
if (tables === undefined) throw new Error('the data does not pass the check');
testCharts(chartsOf(new Model(tables, today)));
