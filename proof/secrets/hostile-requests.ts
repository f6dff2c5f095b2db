import { gzipSync } from "node:zlib";
import { userPath } from "../../test/e2e/support/client.ts";
import type { Canaries } from "./canaries.ts";

/** One request with canaries in it. */
export type Sent = {
  readonly method: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Its problem points at a member by the name that the client gave it. */
  readonly named?: true;
};

type Hostile = (canaries: Canaries) => Sent;

const json = { "Content-Type": "application/json" };
const post = (value: unknown, headers: Readonly<Record<string, string>> = {}): Sent => ({
  method: "POST",
  target: "/register",
  headers: { ...json, ...headers },
  body: typeof value === "string" ? value : JSON.stringify(value),
});
const put = (email: string, value: unknown, headers: Readonly<Record<string, string>> = {}): Sent => ({
  ...post(value, headers),
  method: "PUT",
  target: userPath(email),
});
const escape = "\u001b[2J\u001b]0;";
/** A line that wants to be taken for one of ours. */
const forged = (word: string): string =>
  `${word}\r\n00:00:00.000 GET    /${word} 200 1 ms\n{"level":"ERROR","message":"${word}"}\u2028\u2029\u0085${escape}${word}`;

/** Good requests, in this order: they make the account that the others are about. */
export const wellMeant: ReadonlyArray<Hostile> = [
  ({ email, password }) => post({ email, password }),
  ({ email, password }) => post({ email, password }),
  ({ email, password, misplaced }) => post({ email: `k.${email}`, password }, { "Idempotency-Key": misplaced }),
  ({ email, next, misplaced }) => post({ email: `k.${email}`, password: next }, { "Idempotency-Key": misplaced }),
  ({ email }) => ({ method: "GET", target: userPath(email) }),
  ({ email }) => ({ method: "HEAD", target: userPath(email) }),
  ({ email, password, next }) => put(email, { password: next, current_password: password }),
  ({ email, password, next, misplaced }) => put(email, { password: next, current_password: password, name: misplaced }),
  ({ email, password, next }) => put(email, { password, current_password: next, name: "x" }),
  ({ email, misplaced }) => put(email, { name: misplaced, attributes: { note: misplaced } }),
];

/** Secrets in every place where they do not belong, and in forms that nobody can read. */
export const hostile: ReadonlyArray<Hostile> = [
  // Malformed JSON.
  ({ email, password }) => post(`{"email":"${email}","password":"${password}"`),
  ({ email, password }) => post(`{"email":"${email}","password":"${password}"}}`),
  ({ email, password }) => post(`{'email':'${email}','password':'${password}'}`),
  ({ password }) => post(`"${password}"`),
  ({ password }) => post(password),
  ({ email, password }) => post(`email=${encodeURIComponent(email)}&password=${encodeURIComponent(password)}`),
  ({ email, password }) => post(`\ufeff{"email":"${email}","password":"${password}"}`),
  ({ email, password }) =>
    post(Buffer.from(`{"email":"${email}","password":"${password}"}`, "utf16le").toString("latin1")),
  ({ email, password }) =>
    post(gzipSync(`{"email":"${email}","password":"${password}"}`).toString("latin1"), { "Content-Encoding": "gzip" }),
  ({ email, password }) => post(`{"email":"${email}","password":"${password}"}${" ".repeat(40_000)}`),
  ({ email, password }) => post(`{"email":"${email}","password":"${password}","password":1}`),
  // Wrong types.
  ({ email, password }) => post({ email, password: [password] }),
  ({ email, password }) => post({ email, password: { value: password } }),
  ({ email, password }) => post([{ email, password }]),
  ({ email, password }) => post({ email: { address: email }, password }),
  ({ email, password }) => post({ email, password: password.repeat(20) }),
  ({ email, password }) => post({ email, password: password.slice(0, 14) }),
  ({ email, password }) => post({ email, password: `${password}\ud800` }),
  // Passwords and addresses in the place of something else.
  ({ email, password }) => post({ email: password, password: email }),
  ({ password }) => post({ email: `${password}@example.com`, password }),
  ({ email, password }) => post({ email, password, picture: password, locale: password, zoneinfo: password }),
  ({ email, password }) => post({ email, password, phone_number: password, name: null }),
  ({ email, misplaced }) => post({ email: `n.${email}`, password: email, name: misplaced }),
  ({ email, misplaced }) => ({ ...post({ email, [misplaced]: misplaced }), named: true }),
  ({ email, password, misplaced }) => ({ ...post({ email, password, attributes: { [misplaced]: [] } }), named: true }),
  ({ email, password }) => post({ email, password, attributes: { a: { b: password } } }),
  ({ email, password }) => post({ email, password, attributes: password }),
  // Headers, media types, keys and tags.
  ({ email, password }) => post({ email, password }, { "Content-Type": `text/plain; p="${password}"` }),
  ({ email, password }) => post({ email, password }, { "Content-Type": `application/json; charset="${password}"` }),
  ({ email, password }) => post({ email, password }, { "Idempotency-Key": password }),
  ({ email, password }) =>
    post(
      { email, password, x: 1 },
      { Authorization: `Basic ${Buffer.from(`${email}:${password}`).toString("base64")}` },
    ),
  ({ email, password }) =>
    post({ email, password, x: 1 }, { Cookie: `p=${password}; a=${email}`, "X-Password": password }),
  ({ email, password }) =>
    post(
      { email, x: 1 },
      { "User-Agent": password, Referer: `https://${email}/${password}`, "X-Forwarded-For": password },
    ),
  ({ email, password }) =>
    post(
      { email, x: 1 },
      { "X-Amzn-Trace-Id": `Root=${password}`, "X-Amz-Apigw-Id": password, "X-HTTP-Method-Override": password },
    ),
  ({ email, misplaced }) => post({ email, x: 1 }, { "X-Amzn-RequestId": misplaced }),
  ({ email, misplaced }) => ({
    method: "GET",
    target: userPath(email),
    headers: { "x-amzn-requestid": `${misplaced} ${email}` },
  }),
  ({ email, misplaced }) => put(email, { name: "x" }, { "If-Match": misplaced }),
  ({ email, misplaced }) => put(email, { name: "x" }, { "If-Match": `"${misplaced}"` }),
  ({ email, misplaced }) => ({ method: "GET", target: userPath(email), headers: { "If-None-Match": misplaced } }),
  ({ email, misplaced }) => ({ method: "DELETE", target: userPath(email), headers: { "If-Match": `"${misplaced}"` } }),
  ({ email, password, misplaced }) => put(email, { password, current_password: misplaced.padEnd(20, "x") }),
  ({ email, password }) => put(email, { password, current_password: password, name: 7 }),
  // Paths and queries.
  ({ email, password }) => post({ email, x: 1 }, { Host: `${password.replaceAll(" ", "")}.example.com` }),
  ({ email, password }) => ({
    method: "GET",
    target: `/user/${encodeURIComponent(password)}?password=${encodeURIComponent(password)}&email=${email}`,
  }),
  ({ email, password }) => ({ method: "DELETE", target: `${userPath(email)}/${encodeURIComponent(password)}` }),
  ({ email, password }) => ({
    method: "POST",
    target: `/register/${encodeURIComponent(email)}?p=${encodeURIComponent(password)}`,
  }),
  ({ email, password }) => ({ method: "GET", target: `/${encodeURIComponent(`${email}:${password}`)}` }),
  ({ email }) => ({ method: "GET", target: `${userPath(email)}%2540` }),
  ({ email, password }) => ({ method: "GET", target: `//${encodeURIComponent(password)}@${email}/../x` }),
  ({ email, password }) => ({ method: "PATCH", target: userPath(email), headers: { "X-Password": password } }),
  ({ email, password }) => ({ method: "TRACE", target: userPath(email), headers: { "X-Password": password } }),
  ({ email, password }) => ({ method: "OPTIONS", target: `/register?${encodeURIComponent(password)}=${email}` }),
  ({ password }) => ({ method: "GET", target: `/user/${"x".repeat(17_000)}${encodeURIComponent(password)}` }),
  ({ email, password }) => post({ email, password }, { "X-Long": `${password}${"x".repeat(17_000)}` }),
  // Forged lines.
  ({ email, password }) => post({ email, password: forged(password) }),
  ({ email, password, misplaced }) =>
    post({ email: forged(email), password, name: forged(misplaced), locale: forged(misplaced) }),
  ({ email, misplaced }) => put(email, { name: "x", attributes: { a: forged(misplaced) }, given_name: "\u2028" }),
  ({ email, misplaced }) => ({ ...put(email, { [forged(misplaced)]: 1 }), named: true }),
  ({ email, misplaced }) => ({ method: "GET", target: `${userPath(email)}?${encodeURIComponent(forged(misplaced))}` }),
  ({ email, misplaced }) => ({
    method: "GET",
    target: `/${encodeURIComponent(forged(misplaced))}/${encodeURIComponent(email)}`,
  }),
  ({ email, misplaced }) =>
    post(
      { email, x: 1 },
      { "X-Amzn-RequestId": `${misplaced}","level":"ERROR"\t\u0080\u0085 x`, "User-Agent": `\t${misplaced}\u0085` },
    ),
];
