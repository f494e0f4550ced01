import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserPath } from './browser.ts';

/** Debian's browser and Chinese fonts, where there is no browser yet and this user may install one. */
export function setUpBrowser(): void {
  const hasFonts = spawnSync('sh', ['-c', 'fc-list :lang=zh-cn | grep -q .']).status === 0;
  if (browserPath() !== undefined && hasFonts) return;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const install =
    'apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk fontconfig';
  if (!mayInstall) {
    console.log(
      `没有找到浏览器或中文字体，请先安装：sudo sh -c '${install}'，或 npx playwright install chromium`,
    );
    return;
  }
  console.log('没有找到浏览器或中文字体，正在安装 chromium 和 fonts-noto-cjk……');
  spawnSync('sh', ['-c', `(${install}) >/dev/null`], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
