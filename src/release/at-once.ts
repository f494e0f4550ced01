/** As many as open files and memory allow on any machine. */
const AT_ONCE = 32;

/** Does the same for each of many, some at a time. The first that fails is told when those at work have ended. */
export async function atOnce<Value>(
  values: Iterable<Value>,
  work: (value: Value) => Promise<void>,
): Promise<void> {
  const queue = values[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const one of done) if (one.status === 'rejected') throw one.reason;
}
