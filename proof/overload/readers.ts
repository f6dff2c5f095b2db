import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { send } from "./flood.ts";

export type Readings = { readonly milliseconds: ReadonlyArray<number>; readonly failed: number };

/** Between two requests of a reader. Without, the readers themselves would be the flood. */
const thinkMs = 5;

/** Some clients read one user, each its next time soon after its answer, while `during` lasts. */
export const readersDuring = async (url: string, path: string, during: Promise<unknown>): Promise<Readings> => {
  const agent = new Agent({ keepAlive: true });
  const milliseconds: number[] = [];
  let [going, failed] = [true, 0];
  const read = async (): Promise<void> => {
    while (going) {
      const begun = performance.now();
      const { status } = await send(url, agent, { method: "GET", path });
      milliseconds.push(performance.now() - begun);
      if (status !== 200) failed += 1;
      await wait(thinkMs);
    }
  };
  const readers = Array.from({ length: 4 }, read);
  await during.finally(() => (going = false));
  await Promise.all(readers);
  agent.destroy();
  return { milliseconds, failed };
};

/** The value that so many in a hundred do not exceed. */
export const percentile = (values: ReadonlyArray<number>, hundredth: number): number =>
  values.toSorted((one, other) => one - other)[Math.ceil((values.length * hundredth) / 100) - 1] ?? Number.NaN;
