import { runCommand } from '../src/build/command/command.ts';
import { location } from '../src/build/command/option.ts';

await runCommand(
  {
    name: 'sbom',
    does: '写物料清单（CycloneDX）：用到的每一个包，版本、许可和摘要，只有测试用的标明；照锁文件写，不用联网。',
    options: { to: location('文件', '写成哪个文件', 'sbom.cdx.json') },
    examples: { 'npm run sbom': '写成 sbom.cdx.json' },
    exits: { 0: '写好了' },
  },
  async ({ to }) => {
    const { writeSbom } = await import('../src/build/sbom.ts');
    const { buildText } = await import('../src/words/build-text.ts');
    console.log(buildText.sbom(to, await writeSbom(to)));
    return 0;
  },
);
