import type { Model } from '../../model/model.ts';
import type { EmittedFile } from '../../site/site-file.ts';
import { outputFile, urls } from '../../site/urls.ts';
import type { Flow } from '../../tables/index.ts';
import { actorCalled } from '../../words/flow-actor.ts';
import { flowChart } from './chart.ts';
import { type SvgNode, svgText } from './svg.ts';

/** The chart of a flow. */
export function chartOf(model: Model, flow: Flow): SvgNode {
  const steps = model.charts
    .steps(flow)
    .map((step) => ({ ...step, actor: actorCalled(model, step) }));
  return flowChart(flow, steps);
}

/** Each chart as a file of its own, to open, to download and to place in a document. */
export function* chartFiles(
  model: Model,
  flows: readonly Flow[] = model.charts.all,
): Generator<EmittedFile> {
  for (const flow of flows) {
    const body = `${svgText(chartOf(model, flow))}\n`;
    yield { path: outputFile(urls.flowChart(flow)), type: 'image/svg+xml', body };
  }
}
