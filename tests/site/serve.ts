/** Serves a site that is already built: node tests/site/serve.ts --port 端口 */
import { parseArgs } from 'node:util';
import { serveSite } from '../../src/build/serve.ts';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
await serveSite(Number(values.port));
