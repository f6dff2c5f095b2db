import { memberOf } from "../../test/e2e/support/answers.ts";
import { type Call, userPath } from "../../test/e2e/support/client.ts";
import type { Heard, Operation } from "./history.ts";

/** Carries out one operation on one address; undefined when no answer came, or one that does not say what was done. */
export type Service = (address: string, operation: Operation) => Promise<Heard>;

const password = "mulberry lantern quartz 9";

/** The system over HTTP. */
export const httpService =
  (call: Call): Service =>
  async (address, operation) => {
    const answer = await ask(call, address, operation).catch(() => undefined);
    if (answer === undefined || answer.status >= 500) return undefined;
    const { status } = answer;
    if (status !== 200 && status !== 201) return { status };
    return {
      status,
      id: String(memberOf(answer, "id")),
      version: Number(memberOf(answer, "version")),
      name: String(memberOf(answer, "name")),
    };
  };

const ask = (call: Call, address: string, operation: Operation) => {
  const path = userPath(address);
  const headers = "match" in operation ? { "If-Match": `"${operation.match}"` } : {};
  if (operation.kind === "register")
    return call("POST", "/register", { json: { email: address, password, name: operation.name } });
  if (operation.kind === "put") return call("PUT", path, { headers, json: { name: operation.name } });
  return call(operation.kind === "get" ? "GET" : "DELETE", path, { headers });
};
