import type { Ledger } from "../input/make-ledger.ts";
import { answersIn, wrongOnWire } from "./answers-in.ts";
import { exchange } from "./exchange.ts";
import type { WireCase } from "./wire-case.ts";

export type WireTally = { tried: number; silent: number; readonly failures: string[] };

type Player = {
  readonly url: string;
  /** Whom the hidden requests are about. */
  readonly email: string;
  readonly ledger: Ledger;
  readonly tally: WireTally;
};

const told = (parts: ReadonlyArray<string>): string => {
  const all = parts.join("");
  return `base64 ${Buffer.from(all.slice(0, 2000), "latin1").toString("base64")}${all.length > 2000 ? "…" : ""}`;
};

const sameStatuses = (found: ReadonlyArray<number>, wanted: WireCase["statuses"]): boolean =>
  found.length === wanted.length && found.every((status, index) => wanted[index]?.includes(status) === true);

/** Sends each on a connection of its own, and looks at the user after it. */
export const playWire = async (name: string, cases: ReadonlyArray<WireCase>, player: Player): Promise<void> => {
  for (const { what, parts, statuses } of cases)
    await playOne(`${name}: ${what}`, parts, player, (found) =>
      sameStatuses(found, statuses) ? undefined : `answered ${found.join(", ") || "nothing"}`,
    );
};

/** Sends bytes of chance: whatever comes back is an answer, and none of it a 5xx. */
export const playFuzz = async (drawn: ReadonlyArray<string>, player: Player): Promise<void> => {
  for (const bytes of drawn) await playOne("drawn bytes", [bytes], player, () => undefined, 60);
};

const playOne = async (
  what: string,
  parts: ReadonlyArray<string>,
  { url, email, ledger, tally }: Player,
  judge: (statuses: ReadonlyArray<number>) => string | undefined,
  patience = 1500,
): Promise<void> => {
  tally.tried += 1;
  const fail = (why: string) => tally.failures.push(`${what}: ${why}: ${told(parts)}`);
  try {
    const { bytes } = await exchange(url, parts, patience);
    const answers = answersIn(bytes);
    if (bytes === "") tally.silent += 1;
    if (answers === undefined) fail(`no answer of HTTP: ${JSON.stringify(bytes.slice(0, 300))}`);
    const wrong =
      answers?.map(wrongOnWire).find((one) => one !== undefined) ?? judge(answers?.map(({ status }) => status) ?? []);
    if (wrong !== undefined) fail(wrong);
    const difference = await ledger.differs(email);
    if (difference !== undefined) {
      fail(difference);
      await ledger.renew(email);
    }
  } catch (error) {
    fail(String(error));
  }
};
