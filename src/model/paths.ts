/** The paths of a route `[id]`: one for every entry of a collection. */
export function pathsOf(entries: readonly { readonly id: string }[]): { params: { id: string } }[] {
  return entries.map(({ id }) => ({ params: { id } }));
}
