/** CSV as RFC 4180 has it: quoted fields may hold commas, doubled quotes and line breaks. */

/** @returns the rows, each a list of fields; a byte order mark and carriage returns before line feeds are dropped. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endRow = () => {
    row.push(field);
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    field = '';
  };
  for (let index = text.startsWith('\ufeff') ? 1 : 0; index < text.length; index++) {
    const unit = text[index]!;
    if (quoted) {
      if (unit !== '"') field += unit;
      else if (text[index + 1] === '"') field += text[++index];
      else quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === ',') {
      row.push(field);
      field = '';
    } else if (unit === '\n') endRow();
    else if (unit !== '\r') field += unit;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
