/** More would keep those who came first, and everybody else, waiting. */
const MOST_TOGETHER = 32;

/**
 * Does work of the same kind together: what comes in within one turn of the event loop is done after it, in the order it came. A
 * processor that reads ten requests, makes ten pages and sends ten answers needs a third less time than one that goes through all of
 * it ten times; nobody waits while there is only one. Work that throws does not keep the others from being done.
 */
export function inTurn(): (work: () => void) => void {
  let waiting: (() => void)[] = [];
  let isDue = false;
  const soon = (): void => {
    if (isDue) return;
    isDue = true;
    setImmediate(doSome);
  };
  const doSome = (): void => {
    isDue = false;
    const some = waiting.slice(0, MOST_TOGETHER);
    waiting = waiting.slice(MOST_TOGETHER);
    let done = 0;
    try {
      for (; done < some.length; done += 1) some[done]!();
    } finally {
      // Without the one that threw, if one did.
      waiting = [...some.slice(done + 1), ...waiting];
      if (waiting.length > 0) soon();
    }
  };
  return (work) => {
    waiting.push(work);
    soon();
  };
}
