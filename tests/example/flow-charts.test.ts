import { chartsOf, testCharts } from '../formats/flow-charts.ts';
import { districtToday } from '../site/district-today.ts';

testCharts(chartsOf(await districtToday()));
