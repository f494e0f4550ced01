/** Why something cannot be done, and how to mend it. */
import type {
  ImportFault,
  PublishedUrl,
  Refusal,
  WrongAnswer,
  WrongSetting,
} from '../site/refusal.ts';
import { calledBy, portHelp } from './command-text.ts';
import {
  buildStoppedText,
  crossedText,
  notForPublishingText,
  nothingPublishedText,
  nothingToGoBackToText,
  notSealedText,
  olderThanLiveText,
  publishStoppedText,
  sealStoppedText,
} from './publish-refusal-text.ts';

export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'settings-wrong':
      return refusal.faults.map(settingText).join('\n');
    case 'answers-wrong':
      return refusal.faults.map(answerText).join('\n');
    case 'folder-in-use':
      return `「${refusal.folder}」里已经有东西，没有动它。换一个目录：--to 目录；或者加上 --aside，把它整个改名留着，新的放在原处。`;
    case 'never-sealed':
      return '还没有定过版，改动不用登记。数据改好以后运行 npm run seal 定版。';
    case 'no-such-law':
      return `「依据」表里没有 ${refusal.law}。填编号，例如 fl-daqi。`;
    case 'law-without-successor':
      return `${refusal.law} 已经废止，没有写由哪一件接替。接替了的，在「依据」表里填上替代依据；没有接替的，逐条改掉引用，再运行 npm run changes。`;
    case 'dead-urls':
      return [
        ...refusal.dead.map((url) => `${refusal.file}:${url.line} ${deadText(url)}`),
        '公布过的网址不能失效，网站没有更新。',
      ].join('\n');
    case 'no-such-place':
      return `没有「${refusal.place}」这个目录。先运行 npm run build，或给出网址，例如 https://…/。`;
    case 'not-a-folder':
      return `「${refusal.place}」不是目录。请给出网站的目录或网址。`;
    case 'not-an-address':
      return `「${refusal.place}」不是网址。`;
    case 'unreachable':
      return `连不上 ${refusal.place}。请检查网址和网络。`;
    case 'no-chain-there':
      return `「${refusal.place}」那里没有定版记录。给出以前的网站、数据目录、publications.csv 或 manifest.json 的路径或网址，或者抄下来的校验码（64 位）。`;
    case 'kept-chain-broken':
      return `手里的这一份定版记录自己就接不上：第 ${refusal.publication} 期。它改动过或者损坏了，不能用来核对。换一份。`;
    case 'not-said-how-built':
      return '这个网站没有写明是照哪一天、用哪一份代码建的，重建不了。建它的程序太旧。';
    case 'key-inside':
      return `「${refusal.file}」在项目里面。钥匙放在项目里早晚会被公布，没有用它。放到项目和数据目录外面，例如 ~/明责钥匙.pem。`;
    case 'key-exists':
      return `「${refusal.file}」已经有了，没有动它。钥匙盖掉就再也找不回来；换一个文件名。`;
    case 'key-published':
      return `已经公布了另一把公钥（${refusal.file}），读者照它核对，没有换。真要换钥匙的，先删去它，再运行一次，并告诉读者。`;
    case 'key-locked':
      return `「${refusal.file}」有密码。把密码写在环境变量 MINGZE_SIGNING_PASSWORD 里，再运行一次。`;
    case 'not-a-key':
      return `「${refusal.file}」不是签名用的钥匙，或者密码不对。用 npm run sign -- --new 文件 造一把。`;
    case 'not-a-public-key':
      return `「${refusal.typed}」不是公钥。给出 signing-key.pub 文件，或者它的第二行（RW 开头的 56 个字符）。`;
    case 'no-key-given':
      return '没有说明用哪把钥匙。写 --key 文件，或者把它写在环境变量 MINGZE_SIGNING_KEY 里；还没有的，运行 npm run sign -- --new 文件。';
    case 'no-such-commit':
      return `「${refusal.since}」不是目录，也不是这个仓库里的提交或分支。写提交、分支或目录；没有用 git 的，写改前的数据目录。`;
    case 'no-manifest':
      return `那里没有 ${refusal.file}，不是本站建成的网站。`;
    case 'manifest-broken':
      return `${refusal.file} 读不出来，不是本站建成的网站，或已经损坏。`;
    case 'no-such-file':
      return `没有「${refusal.file}」这个文件。文件名里有空格的，两头加引号。`;
    case 'is-a-folder':
      return `「${refusal.file}」是目录。写文件，几个文件依次写，例如 ${refusal.file.replace(/\/$/, '')}/*.xlsx。`;
    case 'not-imported':
      return `「${refusal.file}」${IMPORT_FAULTS[refusal.fault](refusal.words)}`;
    case 'no-such-table':
      return `没有「${refusal.named}」这张表。应为 ${refusal.known.join('、')} 之一。`;
    case 'no-such-column':
      return `没有「${refusal.named}」这一列。应为 ${refusal.known.join('、')} 之一，写成 列=值，几列用逗号隔开。`;
    case 'no-such-body':
      return `「单位」表里没有「${refusal.named}」。填简称、全称或编号${refusal.known.length > 0 ? `，是不是想写 ${refusal.known.join('、')}？` : '。'}`;
    case 'nothing-to-collect':
      return '没有说明看哪里。写 --from 文件或目录，比对上级清单；或者 --overdue，看有没有超期没看。';
    case 'no-upper-list':
      return `「${refusal.place}」那里没有能读的清单。给出一个 xlsx、xls 或 CSV 文件，或者放着这些文件的目录。`;
    case 'upper-unread':
      return [
        ...refusal.faults.map(
          ({ file, fault }) => `「${file}」${IMPORT_FAULTS[fault](refusal.words)}`,
        ),
        '有一个文件读不出来，里面的事项就会当成取消了，所以都没有比。改好或者移开以后再运行一次。',
      ].join('\n');
    case 'upper-without-body':
      return '上级清单里没有写是哪个单位的。加上 --body 单位，表示这是它一家的；整份清单都在的，加上 --whole。';
    case 'out-among-data':
      return `「${refusal.place}」在数据目录里。草稿要放在别处，看过以后再抄进表里。`;
    case 'full-among-data':
      return `「${refusal.file}」在数据目录里。数据目录是公开的，写着全数的文件要放在别处，也不要提交。`;
    case 'nothing-compared':
      return [
        '上级清单里没有一项能与区里的比，所以没有登记，也没有写草稿。',
        ...refusal.reasons,
      ].join('\n');
    case 'which-upper-list':
      return `登记过几份上级清单，不知道这一次看的是哪一份。加上 --source，写 ${refusal.sources.join(' 或 ')}；新的一份写它的名称。`;
    case 'days-in-order':
      return `上级调整日期 ${refusal.upstreamOn} 比登录日期 ${refusal.day} 晚。核对 --day 和 --looked。`;
    case 'clock-other':
      return `这台电脑的时钟是 ${refusal.today}，不是 ${refusal.said}。把时钟校准，再运行一次。账本没有动。`;
    case 'clock-far-ahead':
      return `这台电脑的时钟是 ${refusal.today}，离最近一次定版（${refusal.newest}）两年以上。定版的日子写下就不能改：时钟不对的先校准；真的是这一天，加上 --day ${refusal.today}。账本没有动。`;
    case 'look-in-future':
      return `登录日期 ${refusal.day} 还没有到，今天是 ${refusal.today}。核对 --looked 的年份。`;
    case 'port-taken':
      return `端口 ${refusal.port} 有别的程序在用，多半是另一个窗口里开着的 npm start。什么也没有做。关掉它再运行一次，或者换一个端口：${onPort(refusal)}`;
    case 'port-denied':
      return `系统不让用端口 ${refusal.port}（1024 以下的要管理员）。什么也没有做。换一个端口：${onPort(refusal)}`;
    case 'seal-stopped':
      return sealStoppedText(refusal);
    case 'build-stopped':
      return buildStoppedText(refusal);
    case 'not-sealed':
      return notSealedText(refusal);
    case 'not-for-publishing':
      return notForPublishingText(refusal);
    case 'older-than-live':
      return olderThanLiveText(refusal);
    case 'crossed':
      return crossedText(refusal);
    case 'publish-stopped':
      return publishStoppedText(refusal);
    case 'publish-nowhere':
      return `没有写发布到哪里：${calledBy(refusal.command)} -- --to 目录`;
    case 'nothing-published':
      return nothingPublishedText(refusal);
    case 'nothing-to-go-back-to':
      return nothingToGoBackToText(refusal);
  }
}

/** The command with a port that can be had. */
const onPort = ({ command, free }: { command: string; free: number | undefined }): string =>
  `${calledBy(command)} -- --port ${free ?? portHelp.value}`;

/** What is said of a file that gave no rows, after its name. */
const IMPORT_FAULTS: Record<ImportFault, (words: readonly string[]) => string> = {
  locked: () => '有密码，读不了。在 Excel 或 WPS 里打开，去掉密码，另存一份再导入。',
  unreadable: () =>
    '读不出来，不是表格文件，或者已经损坏。在 Excel 或 WPS 里打开，另存为 .xlsx 再导入。',
  'no-bytes': () => '是空的，一个字节也没有。',
  'too-large': () => '太大了，超过 50 MB。把里面的图片删去，或者拆成几个文件。',
  pdf: () => '是 PDF，不是表格。向制表的部门要 Excel 或 WPS 的原件。',
  picture: () => '是图片，不是表格。向制表的部门要 Excel 或 WPS 的原件。',
  'not-a-table': () => '不是表格，也不是认得出编码的文字。应为 xlsx、xls 或 csv。',
  'no-rows': () => '里面没有一行字。',
  'no-header': (words) =>
    `找不到表头：前 30 行里没有一行写着事项名称和别的列名。找过的列名有 ${words.join('、')}。表头写的是别的说法的，改成其中一个再导入。`,
};

const deadText = ({ path, movedTo }: PublishedUrl): string =>
  movedTo === undefined
    ? `${path} 公布过，这次没有建出来。误删的，把页面恢复；换了网址的，把这一行改成「${path} → 新网址」。`
    : `${path} 转到的 ${movedTo} 没有建出来。改成现在的网址。`;

/** One answer that cannot be taken, and what to answer. */
export const answerText = ({ label, wrong, cure }: WrongAnswer): string =>
  `${label}${wrong}。${cure}。`;

function settingText({ file, line, setting, found, wrong, cure }: WrongSetting): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place} ${setting ?? ''}${found === undefined ? '' : `「${found}」`}${wrong}。${cure}。`;
}
