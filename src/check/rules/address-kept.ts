import {
  ADDRESSES,
  type AddressFault,
  addressFaults,
  copyOfAddresses,
} from '../../ledger/addresses.ts';
import type { Data } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

/** More are one fault: the list cut off, or that of another day. */
const MOST_TOLD = 5;

export const addressKept = defineWholeRule({
  id: 'address-kept',
  title: '公布过的网址一行也不能从清单里去掉、改掉',
  why: '别人已经引用了它。网址清单和记录一起封存，少一行，那个网址就可以悄悄失效。',
  scope: '全部',
  mindsUnread: true,
  level: '错误',
  check(data, report) {
    if (data.ledgerFaults.length > 0 || data.addresses === undefined) return;
    const faults = addressFaults(data.ledger, data.addresses);
    const told = faults.length > MOST_TOLD ? faults.slice(0, 1) : faults;
    const count = faults.length > told.length ? `；这样的有 ${faults.length} 行` : '';
    for (const fault of told)
      report({ ...tell(data, fault), wrong: `${tell(data, fault).wrong}${count}` });
  },
});

function tell({ folder }: Data, fault: AddressFault) {
  const list = `${folder}/${ADDRESSES}`;
  const copy = `${folder}/${copyOfAddresses}`;
  if (fault.kind === 'copy')
    return {
      path: copy,
      wrong: '与定版时封存的不同，改动过，或者不见了',
      cure: `它只由 npm run seal 写；从最近一次提交取回：git checkout -- ${copy}`,
    };
  const { path, movedTo, line } = fault.was;
  if (fault.kind === 'gone')
    return {
      path: list,
      found: path,
      wrong: '公布过，现在清单里没有了',
      cure: `把这一行放回（公布时在 ${copy} 第 ${line} 行）；网页换了网址的，写成“${path} → 新网址”`,
    };
  return {
    path: list,
    line: fault.is.line,
    found: path,
    wrong: `公布时写着转到 ${movedTo}，现在写着${fault.is.movedTo === undefined ? '没有转' : `转到 ${fault.is.movedTo}`}`,
    cure: `改回去；${movedTo} 又换了网址的，另写一行“${movedTo} → 新网址”，这一行跟着改`,
  };
}
