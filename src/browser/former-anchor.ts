/** The id of a record at the end of an address. */
const RECORD = /^#([a-z]+(?:-[a-z0-9]+)+)$/;

/** The records of the page were lines on it once: such an address leads on to the page that the record has now. */
export function followFormerAnchor(): void {
  const follow = () => {
    const [, id] = RECORD.exec(location.hash) ?? [];
    if (id !== undefined) location.replace(`${location.pathname}${id}/`);
  };
  addEventListener('hashchange', follow);
  follow();
}
