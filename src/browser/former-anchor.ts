/**
 * The records of the page were lines on it once: such an address leads on to the page that the record has now. Which anchors are
 * ids of records, the page tells.
 */
export function followFormerAnchor(): void {
  const pattern = document.querySelector<HTMLElement>('[data-former]')?.dataset['former'];
  if (pattern === undefined) return;
  const isRecord = new RegExp(pattern);
  const follow = () => {
    const anchor = location.hash.slice(1);
    if (isRecord.test(anchor)) location.replace(`${location.pathname}${anchor}/`);
  };
  addEventListener('hashchange', follow);
  follow();
}
