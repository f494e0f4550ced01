/** The three lists in which the state has townships and sub-districts publish what they do (2024–2025), in their order. */
export const NATIONAL_LISTS = ['基本履职', '配合履职', '上级收回'] as const;
export type NationalList = (typeof NATIONAL_LISTS)[number];
