import { XML_HEAD } from './xml.ts';

/** The looks of cells, by their place in the list of formats below. */
export const LOOK = { header: 1, text: 2, date: 3, number: 4, link: 5 } as const;

const TOP = '<alignment vertical="top" wrapText="1"/>';
/** The parts of a font in the order that the format wants. */
const font = (mark = '', colour = '') =>
  `<font>${mark}<sz val="11"/>${colour}<name val="DengXian"/><family val="2"/><charset val="134"/></font>`;
const look = (format: number, { font: own = 0, fill = 0 } = {}, alignment = TOP) =>
  `<xf numFmtId="${format}" fontId="${own}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;

/** 49 is text: what is typed into such a cell later stays as it is typed. 164 is a day as the site writes it. */
export const STYLES = `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3">${font()}${font('<b/>')}${font('<u/>', '<color rgb="FF0B5CAD"/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${look(0, {}, '')}${look(49, { font: 1, fill: 2 })}${look(49)}${look(164)}${look(0)}${look(49, { font: 2 })}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
