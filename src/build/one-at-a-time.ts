/** A save in several steps, as Excel makes it, is one change. */
const SETTLE_MS = 200;

/**
 * Wraps a task so that it never runs twice at once: calls while it runs are answered by one more run afterwards, and
 * calls close together by one run.
 */
export function oneAtATime(task: () => Promise<unknown>, settle = SETTLE_MS): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again: Promise<void> | undefined;
  const runNow = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, settle));
    again = undefined;
    await task();
  };
  return () => {
    if (again !== undefined) return again;
    const before = running ?? Promise.resolve();
    again = before.then(runNow);
    running = again.catch(() => {});
    return again;
  };
}
