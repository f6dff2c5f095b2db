import { setTimeout as wait } from "node:timers/promises";
import type { Sent } from "../input/case.ts";
import type { Send } from "../input/sender.ts";

/** Asks again and again until it is stopped, and tells how many answers were good and how many were not. */
export const startBystander = (
  send: Send,
  sent: Sent,
): { readonly stop: () => Promise<{ readonly good: number; readonly bad: number }> } => {
  const leaving = new AbortController();
  let [good, bad] = [0, 0];
  const asking = (async () => {
    while (!leaving.signal.aborted) {
      const status = await send(sent).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) good += 1;
      else bad += 1;
      await wait(25);
    }
  })();
  return {
    stop: async () => {
      leaving.abort();
      await asking;
      return { good, bad };
    },
  };
};
