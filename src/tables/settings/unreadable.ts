/** Why the bytes of the settings are no text, and the cure. */
import type { SettingFault } from './read.ts';

/** The faults of a file, as far as they concern its bytes. */
export interface BytesFault {
  readonly kind: string;
  readonly found?: string;
  readonly line?: number;
}

const NOTEPAD = '用记事本打开，在“文件 → 另存为”里把编码选成 UTF-8，再保存';

const ENCODINGS: Readonly<Record<string, string>> = {
  gb18030: '是 GBK 编码（记事本里叫 ANSI）',
  'utf-16': '是 UTF-16 编码（记事本里叫 Unicode）',
  'empty-bytes': '里面有空字节，像是没有标记的 UTF-16',
};

const OTHERS: Readonly<Record<string, readonly [wrong: string, cure: string]>> = {
  'not-csv': ['是 Excel 工作簿', '把它改名留着，从最近一次提交取回 settings.json，用记事本改'],
  'too-large': ['太大，不是设置文件', '把它改名留着，从最近一次提交取回 settings.json'],
  'line-ends': ['有单独的回车符，不算换行', '用记事本打开，重新换行，再保存'],
  conflict: ['合并没有做完', '留下要的行，删去 <<<<<<<、======= 和 >>>>>>> 这三种行'],
  empty: ['里面没有内容', '从最近一次提交取回 settings.json'],
};

export function unreadable({ kind, found = '', line }: BytesFault): SettingFault {
  const at = { rule: 'settings-readable', setting: undefined, line } as const;
  if (kind === 'encoding')
    return {
      ...at,
      wrong: `不是 UTF-8 编码：${ENCODINGS[found] ?? '认不出是什么编码'}`,
      cure: NOTEPAD,
    };
  const [wrong, cure] = OTHERS[kind] ?? [
    '读不出来',
    '把它改名留着，从最近一次提交取回 settings.json',
  ];
  return { ...at, wrong, cure };
}

/** The settings are not there at all. */
export const NO_SETTINGS: SettingFault = {
  rule: 'settings-readable',
  setting: undefined,
  line: undefined,
  wrong: '没有这个文件',
  cure: '把 settings.json 放回数据目录，里面写网站名称、区名和网址等设置',
};
