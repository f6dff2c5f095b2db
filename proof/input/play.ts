import type { Case, Sent } from "./case.ts";
import { faultIn } from "./fault-in.ts";
import type { Ledger } from "./make-ledger.ts";
import type { Send } from "./sender.ts";

export type Tally = {
  tried: number;
  stored: number;
  refused: number;
  /** Requests that nobody answered, or that were answered by 5xx. */
  readonly serverErrors: string[];
  readonly failures: string[];
};

/** Sends one case after the other, and after each looks at the user that it was about. */
export const play = async (
  name: string,
  cases: ReadonlyArray<Case>,
  { send, ledger, tally }: { readonly send: Send; readonly ledger: Ledger; readonly tally: Tally },
): Promise<void> => {
  for (const { what, email, sent, verdict } of cases) {
    tally.tried += 1;
    const fail = (why: string) => tally.failures.push(`${name}: ${what}: ${why}: ${told(sent)}`);
    try {
      const answer = await send(sent);
      const fault = faultIn(answer, verdict, ledger.of(email), sent.method === "HEAD");
      if (answer.status >= 500) tally.serverErrors.push(what);
      if (fault !== undefined) fail(`${fault}: ${answer.status} ${answer.text.slice(0, 300)}`);
      if (answer.status >= 400) tally.refused += 1;
      else if (answer.status !== 304 && sent.method !== "HEAD") {
        tally.stored += 1;
        if (sent.method === "DELETE") ledger.forget(email);
        else ledger.note(email, answer.json);
      }
      const difference = await ledger.differs(email);
      if (difference !== undefined) {
        fail(difference);
        await ledger.renew(email);
      }
    } catch (error) {
      tally.serverErrors.push(what);
      fail(`no answer: ${String(error)}`);
    }
  }
};

/** The request, to send it again. */
const told = ({ method, target, headers = {}, body = "" }: Sent): string => {
  const text = typeof body === "string" ? body : `base64 ${body.toString("base64")}`;
  return JSON.stringify({ method, target: target.slice(0, 400), headers, body: text.slice(0, 600) }).slice(0, 1500);
};
