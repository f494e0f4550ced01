/** The stages by which a condition is divided further, in a duty as where two matters are told apart. */
export const STAGES = [
  '许可',
  '备案',
  '日常监管',
  '发现报告',
  '处置',
  '处罚',
  '技术鉴定',
  '生产',
  '销售',
  '使用',
  '救助',
] as const;
