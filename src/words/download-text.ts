/** The words of the files to take away. */
import { settings } from '../site/settings.ts';
import { text } from './text.ts';

export const downloadText = {
  /** The id beside the name of what a cell refers to. */
  idOf: (label: string) => `${label}（编号）`,
  address: text.street.address,
  dataStatus: text.street.dataStatus,
  status: settings.status === 'example' ? text.exampleShort : text.street.official,
  /** Between several names in one cell: names hold other marks themselves. */
  between: '；',
  /** At the end of a cell that holds more than a workbook can. */
  cut: '……（太长，全文见 CSV）',
  licence: `许可：${settings.licence}，${settings.licenceUrl}`,
  titleOf: (table: string) => `${settings.district}${table}`,
} as const;
