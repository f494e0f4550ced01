/** What looking through a published site found, said in a terminal. */
import type { Difference, Verdict } from '../ledger/verdict.ts';
import { pathBelow, urls } from '../site/urls.ts';

/** How each kind of difference is told. */
const DIFFERENCES: Record<Difference['kind'], (difference: Difference) => string> = {
  'file-differs': ({ name }) => `文件 ${name} 与清单登记的摘要不同，改动过。`,
  'file-missing': ({ name }) => `文件 ${name} 清单里有，网站上没有。`,
  'file-extra': ({ name }) => `文件 ${name} 不在清单里，是后来放上去的。`,
  'not-a-file': ({ name }) =>
    `${name} 不是文件，是指向别处的链接，里面的内容谁都可以换。应为文件本身。`,
  'twin-differs': ({ name, file }) =>
    `文件 ${name} 解开以后与 ${file} 不同，读者看到的不是公布的内容。`,
  'record-differs': ({ name, file }) => `记录 ${name}（${file}）与账本登记的摘要不同。`,
  'record-missing': ({ name, file }) => `记录 ${name} 账本里有，${file} 里没有。`,
  'record-unknown': ({ name, file }) => `记录 ${name}（${file}）不在账本里，没有定过版。`,
  'ledger-differs': ({ name }) => `账本与第 ${name} 期登记的账本摘要不同。`,
  'link-broken': ({ name }) => `第 ${name} 期与前一期接不上，或这一期改动过。`,
  'publication-differs': ({ name }) => `网站是按第 ${name} 期建的，与定版记录的最后一期不同。`,
  'addresses-differ': ({ name }) => `网址清单的副本 ${name} 与账本登记的摘要不同，改动过。`,
  'address-gone': ({ name }) => `网址 ${name} 公布过，网址清单里没有了。`,
  'address-redirected': ({ name, held, found }) =>
    `网址 ${name} 原来转到 ${held}，网址清单里改成了 ${found ?? '不转'}。`,
  'address-dead': ({ name }) => `网址 ${name} 公布过，网站上没有这一页了。`,
  'kept-publication-differs': ({ name, held, found }) =>
    `第 ${name} 期与手里的不同：手里的校验码是 ${held}，网站上是 ${found}。这一期或者更早公布的内容，后来被改写过。`,
  'kept-publication-missing': ({ name, held }) =>
    `手里有第 ${name} 期（校验码 ${held}），网站上没有这一期。它比手里的旧，或者公布过的被抹掉了。`,
  'kept-link-unknown': ({ name }) =>
    `手里的校验码 ${name} 网站上哪一期都不是。抄错了一个字，或者那一期以前公布的内容被改写过。`,
  'key-missing': ({ name }) => `网站上有签名，没有公钥（${name}），核对不了。`,
  'key-unreadable': ({ name }) => `公钥（${name}）读不出来。`,
  'key-differs': ({ name, held }) => `网站公布的公钥是 ${name}，不是手里的 ${held}。`,
  'signature-missing': ({ name }) => `没有签名（${name}）。应有这把钥匙的签名。`,
  'signature-unreadable': ({ name }) =>
    `签名（${name}）读不出来，损坏了，或者不是 minisign 的格式。`,
  'signature-other-key': ({ name, held }) => `签名用的钥匙是 ${name}，不是 ${held}。`,
  'signature-wrong': ({ name }) => `签名（${name}）不对：签的不是这一份定版记录，或者签名改动过。`,
  'signature-stale': ({ name, held }) =>
    `签名只到第 ${name} 期，现在是第 ${held} 期，后面的没有人签过。`,
  'other-code': ({ held, found }) =>
    `网站不是用手里这一份代码建的（网站写的代码摘要是 ${found}，手里的是 ${held}），下面的不同可能都由此而来。取建站时的那一版代码再核对一次。`,
  'rebuilt-differs': (difference) =>
    `${kindOf(difference.name)} ${difference.name} ${parted(difference)}`,
  'rebuilt-missing': ({ name }) => `${kindOf(name)} ${name} 重建出来有，网站上没有，被删去了。`,
  'rebuilt-extra': ({ name }) => `${kindOf(name)} ${name} 网站上有，重建不出来，是放上去的。`,
};

const parted = ({ held, found }: Difference): string =>
  held === undefined
    ? '与重建的不同。'
    : `与重建的不同：应为「…${held}…」，网站上是「…${found}…」。`;

/** What a file is to whoever reads or serves the site, by how its name ends or in which folder it lies. */
const KINDS: readonly (readonly [RegExp | string, string])[] = [
  [/(?:^|\/)(?:_headers|_redirects|nginx\.conf|redirects\.map)$/, '服务器设置'],
  [/\.html$/, '网页'],
  [/\.js$/, '脚本'],
  [pathBelow(urls.guideSearch), '脚本'],
  [/\.css$/, '样式'],
  [/feed\.(?:atom|json)$|\.ics$/, '订阅'],
  [/\.(?:csv|xlsx|zip|sqlite|ndjson)$/, '数据'],
  [pathBelow(urls.answers), '接口'],
];

const kindOf = (name: string): string =>
  KINDS.find(([is]) => (typeof is === 'string' ? name.startsWith(is) : is.test(name)))?.[1] ??
  '文件';

export function verdictText(verdict: Verdict): string {
  const lines = verdict.differences.map((difference) => DIFFERENCES[difference.kind](difference));
  return lines.length === 0
    ? goodText(verdict)
    : [...lines, `有 ${lines.length} 处对不上。`].join('\n');
}

/** What was compared, and what was not: nobody is to take one for the other. */
function goodText(verdict: Verdict): string {
  const { files, records, publications, signedBy, rebuilt } = verdict;
  const ledger =
    publications === 0
      ? '还没有定过版，只核对了文件'
      : `${records} 条记录与账本一致，${publications} 期定版环环相接`;
  return [
    `核对无误：${files} 个文件与清单一致；${ledger}。`,
    ...('earlier' in verdict ? [earlierText(verdict.earlier)] : []),
    ...(signedBy === undefined ? [] : [signedText(signedBy)]),
    rebuilt === undefined
      ? '网页没有重建，清单要是一起改了看不出来；要逐个字节核对，加上 --rebuild。'
      : `从公布的数据重建了一遍，${rebuilt} 个文件逐个字节相同。`,
  ].join('\n');
}

const earlierText = (number: number | undefined): string =>
  number === undefined
    ? '与手里的相接，以前公布的没有改写过。'
    : `手里的到第 ${number} 期，都在，以前公布的没有改写过。`;

const signedText = ({ key, isKnown }: NonNullable<Verdict['signedBy']>): string =>
  isKnown
    ? `最新一期有手里这把钥匙（${key}）的签名。`
    : `最新一期有钥匙 ${key} 的签名。公钥取自网站本身，只有与从别处得到的一样才算数：加上 --key。`;
