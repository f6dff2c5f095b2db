import type { Call } from "../../test/e2e/support/client.ts";
import { type Canaries, canariesOf, type Stems } from "./canaries.ts";
import { hostile, type Sent, wellMeant } from "./hostile-requests.ts";
import { leaksInAnswer } from "./leaks.ts";

export type Sending = {
  readonly answered: number;
  readonly failures: ReadonlyArray<string>;
  /** Every password that was sent. */
  readonly passwords: ReadonlyArray<string>;
};

/** Sends so many rounds of all requests, each round about an account of its own, and looks at every answer. */
export const sendAll = async (
  call: Call,
  {
    stems,
    rounds,
    choose,
  }: { readonly stems: Stems; readonly rounds: number; readonly choose: (below: number) => number },
): Promise<Sending> => {
  const failures: string[] = [];
  const passwords: string[] = [];
  let answered = 0;
  const send = async (sent: Sent): Promise<void> => {
    const { method, target, headers, body } = sent;
    const answer = await call(method, target, { ...(headers && { headers }), ...(body !== undefined && { body }) });
    answered += 1;
    failures.push(...leaksInAnswer(answer, sent, stems));
    if (answer.status >= 500) failures.push(`a ${answer.status} to ${method} ${target.slice(0, 80)}`);
  };
  const round = async (canaries: Canaries): Promise<void> => {
    passwords.push(canaries.password, canaries.next);
    for (const request of wellMeant) await send(request(canaries));
    // In another order each time: what one request leaves behind may come out with the next.
    const order = hostile
      .map((request) => ({ request, at: choose(1_000_000) }))
      .toSorted((one, other) => one.at - other.at);
    for (const { request } of order) await send(request(canaries));
    await send({ method: "DELETE", target: `/user/${encodeURIComponent(`k.${canaries.email}`)}` });
  };
  const waiting = Array.from({ length: rounds }, (_, serial) => canariesOf(stems, serial));
  const work = async (): Promise<void> => {
    for (let canaries = waiting.shift(); canaries !== undefined; canaries = waiting.shift()) await round(canaries);
  };
  await Promise.all([work(), work()]);
  return { answered, failures, passwords };
};
