/** 全部测试：npm test。缺浏览器时先装好（Debian），最后一行是“N passed, N failed”。 */
import { runAllTests } from '../tests/run-all.ts';

process.exitCode = (await runAllTests()) ? 0 : 1;
