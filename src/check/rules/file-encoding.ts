import type { Found } from '../../load/decode.ts';
import { defineFileRule } from '../rule.ts';

const FOUND: Record<Found<'encoding'>, string> = {
  'utf-16': 'UTF-16（“Unicode 文本”）',
  gb18030: 'GBK/GB18030（Excel 中文版默认的“CSV”）',
  unknown: '无法识别的编码',
  'empty-bytes': '里面有空字节，像是没有标记的 UTF-16',
};

const SAVE = '在 Excel 或 WPS 中打开，另存为「CSV UTF-8（逗号分隔）」';
/** What can be told for sure once the header reads right. */
const CAN_FIX: readonly Found<'encoding'>[] = ['gb18030', 'utf-16'];

export const fileEncoding = defineFileRule({
  id: 'file-encoding',
  title: '文件编码必须是 UTF-8',
  why: '编码靠猜会把汉字猜错，所以只认 UTF-8，别的编码说明办法、不自动转换。',
  scope: '文件',
  level: '错误',
  check(file, _table, report) {
    for (const fault of file.faults) {
      if (fault.kind !== 'encoding') continue;
      report({
        path: file.path,
        line: fault.line,
        wrong: `不是 UTF-8 编码：${FOUND[fault.found]}`,
        cure: CAN_FIX.includes(fault.found) ? `${SAVE}，或运行 npm run fix` : SAVE,
      });
    }
  },
});
