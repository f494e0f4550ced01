import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserPath, HEADLESS_SHELL } from './browser.ts';

const UPDATE = 'apt-get update';
const INSTALL = 'apt-get install -y --no-install-recommends';
const FONTS = 'fonts-noto-cjk fontconfig';

let isSetUp: Promise<void> | undefined;

/**
 * Debian's browser and Chinese fonts, where there is no browser yet and this user may install one. To fetch them takes as long as
 * the network takes: whoever needs no browser goes on meanwhile.
 */
export function browserSetUp(): Promise<void> {
  isSetUp ??= setUpBrowser();
  return isSetUp;
}

async function setUpBrowser(): Promise<void> {
  const hasFonts = spawnSync('sh', ['-c', 'fc-list :lang=zh-cn | grep -q .']).status === 0;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (browserPath() !== undefined && hasFonts) {
    if (mayInstall) await setUpShell();
    return;
  }
  const install = `${UPDATE} && ${INSTALL} chromium ${FONTS}`;
  if (!mayInstall) {
    console.log(
      `没有找到浏览器或中文字体，请先安装：sudo sh -c '${install}'，或 npx playwright install chromium`,
    );
    return;
  }
  console.log('没有找到浏览器或中文字体，正在安装 chromium 和 fonts-noto-cjk……');
  // Not every release of Debian has the one without windows.
  await run(
    `${UPDATE} && ${INSTALL} ${FONTS} chromium-headless-shell || ${INSTALL} chromium ${FONTS}`,
  );
}

/** The browser without windows beside the whole one: the tests take half the time, and do without it where it is not to be had. */
async function setUpShell(): Promise<void> {
  if (existsSync(HEADLESS_SHELL) || !existsSync('/usr/bin/chromium')) return;
  await run(
    `${INSTALL} chromium-headless-shell || (${UPDATE} && ${INSTALL} chromium-headless-shell)`,
  );
}

function run(commands: string): Promise<void> {
  const running = spawn('sh', ['-c', `(${commands}) >/dev/null 2>&1`], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  // Whether it went well is seen by who looks for the browser.
  return new Promise((resolve) =>
    running.on('error', () => resolve()).on('close', () => resolve()),
  );
}
