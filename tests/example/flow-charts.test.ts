import { districtToday } from '../data/district-today.ts';
import { chartsOf, testCharts } from '../formats/flow-charts.ts';

testCharts(chartsOf(await districtToday()));
