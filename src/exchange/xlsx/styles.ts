/** How the cells of a workbook look, and the words that all its parts begin with. */

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Cell styles by their number in `stylesXml`. */
export const styles = {
  header: 1,
  text: 2,
  plain: 3,
  day: 4,
  chineseDay: 5,
  number: 6,
  percent: 7,
  percentWithTenths: 8,
} as const;
export const formats = {
  day: 'yyyy-mm-dd',
  chineseDay: 'yyyy"年"m"月"d"日"',
  percent: '0%',
  percentWithTenths: '0.0%',
} as const;

export const stylesXml = (() => {
  const cell = (format: number, horizontal = '') =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment${horizontal} vertical="top" wrapText="1"/></xf>`;
  const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
  const font = (bold: string): string =>
    `<font>${bold}<sz val="11"/><name val="Microsoft YaHei"/><family val="2"/></font>`;
  const cells = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
    cell(49),
    cell(0),
    cell(164, ' horizontal="left"'),
    cell(165, ' horizontal="left"'),
    cell(0, ' horizontal="center"'),
    cell(9),
    cell(166),
  ];
  return `${declaration}<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="${formats.day}"/><numFmt numFmtId="165" formatCode="${escaped(formats.chineseDay)}"/><numFmt numFmtId="166" formatCode="${formats.percentWithTenths}"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
})();
