// 长者模式 is written into the page while it is read: nothing is drawn before it.
{
  const link = `<link id="elder" rel="stylesheet" href="${document.currentScript.dataset.href}">`;
  let kept = {};
  try {
    kept = localStorage;
  } catch {}
  const show = () => {
    document.getElementById('elder')?.remove();
    if (kept.elder) document.head.insertAdjacentHTML('beforeend', link);
  };
  if (kept.elder) document.write(link);
  addEventListener('storage', show);
  addEventListener('pageshow', (event) => event.persisted && show());
  addEventListener('click', (event) => {
    if (!event.target.closest('.elder')) return;
    event.preventDefault();
    kept.elder = kept.elder ? '' : 1;
    show();
  });
}
