/** How wide a place has to be for a chart: in a narrower one its letters would become too small to read. */
export function roomFor(width: number): 'wide' | 'narrow' {
  return width > 680 ? 'wide' : 'narrow';
}
