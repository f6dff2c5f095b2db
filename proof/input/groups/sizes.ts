import { userPath } from "../../../test/e2e/support/client.ts";
import { type Case, json, refused, type Sent, type Verdict } from "../case.ts";
import type { Group } from "../group.ts";

const limit = 32_768;
const mebibyte = 1024 * 1024;

/** Bodies, targets and fields at their limits and beyond. */
export const sizes: Group = {
  name: "sizes",
  cases: ({ ada }, { quick }) => {
    const about = (what: string, sent: Sent, verdict: Verdict): Case => ({ what, email: ada, sent, verdict });
    const put = (body: string): Sent => ({ method: "PUT", target: userPath(ada), headers: json, body });
    const post = (body: string): Sent => ({ method: "POST", target: "/register", headers: json, body });
    const padded = (length: number, unit = " ") => `{"name":"x"}${unit.repeat(length - '{"name":"x"}'.length)}`;
    const stored: Verdict = { is: "stored", profile: { name: "x" } };
    const large = refused("body-too-large");
    const own: Verdict = { is: "turned away" };
    const header = (length: number): Sent => ({
      method: "GET",
      target: userPath(ada),
      headers: { "X-Long": "x".repeat(length) },
    });
    const query = (length: number): Sent => ({ method: "GET", target: `${userPath(ada)}?${"x".repeat(length)}` });
    const many = (count: number): Sent => ({
      method: "GET",
      target: userPath(ada),
      headers: Object.fromEntries(Array.from({ length: count }, (_, index) => [`X-Many-${index}`, "x"])),
    });
    return [
      about("a body at the limit", put(padded(limit)), stored),
      about("a body at the limit, every character escaped", put(padded(limit, "\n")), stored),
      about("a body above it", put(padded(limit + 1)), large),
      about("a registration above it", post(padded(limit + 1)), large),
      ...["é", "я", "🦊", "\u2028", '"', "\\"].flatMap((unit) => [
        about(
          `a long name of ${unit}`,
          put(JSON.stringify({ name: unit.repeat(limit / 2 / unit.length - 10) })),
          refused("invalid-input", "/name"),
        ),
        about(`a body of ${unit} above the limit`, put(JSON.stringify({ name: unit.repeat(limit) })), large),
      ]),
      ...[64 * 1024, 262_144, ...(quick ? [] : [mebibyte, 9 * mebibyte])].flatMap((size) => [
        about(`${size} bytes`, put(padded(size)), large),
        about(`${size} bytes to register`, post("x".repeat(size)), large),
      ]),
      ...(quick ? [] : [about("more than 10 MB", post("x".repeat(10 * mebibyte + 1)), own)]),
      about("a body with GET", { ...put("x".repeat(1000)), method: "GET" }, { is: "shown" }),
      about("a header of 15 K", header(15 * 1024), { is: "shown" }),
      about("a header of 17 K", header(17 * 1024), own),
      about("a target of 15 K", query(15 * 1024), { is: "shown" }),
      about("a target of 17 K", query(17 * 1024), own),
      about("900 fields", many(900), { is: "shown" }),
      about("4,000 fields", many(4000), own),
    ];
  },
};
