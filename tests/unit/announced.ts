/** The small data set with changes that are published and still to come. */
import { baseBytes, edited, sealed } from './helpers.ts';

/** The day from which the announced changes of `announcedBytes` hold. */
export const EFFECTIVE = '2026-12-15';

/**
 * The published small data set with changes that are announced and take effect later, one of each sort: a duty is reworded,
 * moves to another body, comes and goes; a matter is renamed; a finding is reworded; another matter ends.
 */
export function announcedBytes(): Map<string, Uint8Array> {
  const change = (number: string, what: string, reason: string) =>
    `bd-2026-${number},${what},示例〔2026〕9号,${reason},区住建局,,2026-11-20,${EFFECTIVE}\n`;
  const changes = [
    change(
      '001',
      '责任分工,zr-sd002-02,变更,具体职责,发现线索后上报,发现线索当天上报',
      '危房线索不能过夜',
    ),
    change(
      '002',
      '责任分工,zr-bj003-03,承接,单位,区综合执法局,区环境分局',
      '夜间施工处罚移交环境部门',
    ),
    change('003', '责任分工,zr-sd001-03,新增,,,每月通报焚烧点位', '各单位要知道哪里常烧'),
    change(
      '004',
      '责任分工,zr-bj001-03,取消,,区住建局：指导使用维修资金,',
      '维修资金由业主大会自行申请',
    ),
    change(
      '005',
      '职责边界事项,bj-003,变更,事项名称,夜间施工噪声监管,夜间施工扰民监管',
      '居民分不清噪声和震动',
    ),
    change(
      '006',
      '认定结论,jl-2024001-02,变更,结论,另行查处顶楼加建行为,七日内查处顶楼加建行为',
      '查处没有期限，住户等不到结果',
    ),
    change('007', '属地管理事项,sd-002,取消,状态,生效,', '危房鉴定改由市里办理'),
  ];
  return edited(
    sealed(baseBytes()),
    { file: 'duties.csv', from: '发现线索后上报', to: '发现线索当天上报' },
    {
      file: 'duties.csv',
      from: 'zr-bj003-03,bj-003,,处罚,区综合执法局',
      to: 'zr-bj003-03,bj-003,,处罚,区环境分局',
    },
    {
      file: 'duties.csv',
      from: 'zr-sd002-01',
      to: 'zr-sd001-03,sd-001,,,区环境分局,配合,配合责任,每月通报焚烧点位,,3\nzr-sd002-01',
    },
    {
      file: 'duties.csv',
      from: 'zr-bj001-03,bj-001,已过保修期,,区住建局,配合,,指导使用维修资金,,3\n',
      to: '',
    },
    { file: 'boundary-items.csv', from: 'bj-003,夜间施工噪声监管', to: 'bj-003,夜间施工扰民监管' },
    { file: 'ruling-findings.csv', from: '另行查处顶楼加建行为', to: '七日内查处顶楼加建行为' },
    {
      file: 'street-items.csv',
      from: '上门鉴定。,示例〔2024〕2号,2024-03-28,2024-05-01,生效,',
      to: '上门鉴定。,示例〔2024〕2号,2024-03-28,2024-05-01,已取消,',
    },
    { file: 'list-changes.csv', from: 'bd-2025-002', to: `${changes.join('')}bd-2025-002` },
  );
}
