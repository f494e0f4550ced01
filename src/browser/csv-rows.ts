/** Excel takes a file without it for one in its own letters; reading a text takes it away. */
const BOM = '\uFEFF';

/** One line of a CSV with its end; what is quoted may hold ends of lines. */
const LINE = /(?:[^"\r\n]+|"[^"]*")+(?:\r?\n|$)/g;

/** The header of a CSV and the rows that have one of some ids in a cell, as they stand there. */
export function rowsWith(csv: string, ids: ReadonlySet<string>): string {
  const [header = '', ...rows] = csv.replace(BOM, '').match(LINE) ?? [];
  const chosen = rows.filter((row) => row.split(',').some((cell) => ids.has(cell.trim())));
  return BOM + header + chosen.join('');
}

/** Hands some rows of a published CSV to the visitor as a file of their own; fails when the CSV cannot be had. */
export async function downloadRows(
  address: string,
  ids: ReadonlySet<string>,
  name: string,
): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const rows = rowsWith(await response.text(), ids);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([rows], { type: 'text/csv' }));
  link.download = name;
  link.click();
  // The browser takes the content only after the click has gone by.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
