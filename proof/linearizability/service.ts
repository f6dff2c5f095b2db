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
    const [id, version] = [String(memberOf(answer, "id")), Number(memberOf(answer, "version"))];
    // An ETag of another revision than the body's is what no order explains.
    const isIts = answer.headers["etag"] === `"${id}-${version}"`;
    return { status, id, version, name: isIts ? String(memberOf(answer, "name")) : "another one's ETag" };
  };

const ask = (call: Call, address: string, operation: Operation) => {
  const path = userPath(address);
  const headers = "match" in operation ? { "If-Match": `"${operation.match}"` } : {};
  if (operation.kind === "register")
    return call("POST", "/register", { json: { email: address, password, name: operation.name } });
  if (operation.kind === "put") return call("PUT", path, { headers, json: { name: operation.name } });
  return call(operation.kind === "get" ? "GET" : "DELETE", path, { headers });
};
