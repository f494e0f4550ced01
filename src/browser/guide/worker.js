// What runs beside the page: Pagefind's own worker. It goes on without a file that it could not get and finds less, as if there were
// no more: so whoever asked is told of it.
{
  const get = self.fetch;
  self.fetch = async (...asked) => {
    const answer = await get(...asked).catch(() => undefined);
    if (answer?.ok) return answer;
    self.postMessage({ isBroken: true });
    throw new Error('not to be had');
  };
  importScripts('pagefind-worker.js');
}
