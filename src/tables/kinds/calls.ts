import { narrow } from '../as-saved.ts';
import { splitWords } from '../cell.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';
import { BAD_LISTS, listJson, listMeant, readList } from '../lists.ts';

/** Stands in the place of the number at which gas pipes are repaired: each district has its own, in its settings. */
export const GAS_REPAIR = '燃气抢修';

const SHAPE = `^(1\\d{2,4}|9\\d{4}|${GAS_REPAIR})$`;

export const callsKind: Kind<readonly string[]> = defineKind({
  name: 'calls',
  title: '多个号码',
  isList: true,
  read: (cell, { example }, refuse) => {
    const calls = readList(splitWords(cell), refuse);
    const wrong = calls.find((call) => !new RegExp(SHAPE).test(call));
    return wrong === undefined
      ? calls
      : refuse(
          'phone-shape',
          `应为全国统一的服务号码或“${GAS_REPAIR}”，用分号隔开，例如「${example}」；写法不对的是「${wrong}」`,
        );
  },
  asSaved: (cell) => listMeant(narrow(cell)),
  json: (column) => listJson(column, { type: 'string', pattern: SHAPE }),
  bad: () => [
    ...BAD_LISTS,
    ...['110;煤气公司', '13812345678', '110;0536-8254567'].map((cell) => ({
      cell,
      rule: 'phone-shape' as const,
    })),
  ],
  sample: () => calls('另可拨', '还可以拨打的号码', '110;119'),
});

/** Numbers that are the same everywhere, and the word for the one that is not. */
export function calls(label: string, note: string, example: string) {
  return columnOf(callsKind, { label, note, example });
}
