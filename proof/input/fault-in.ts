import { isDeepStrictEqual } from "node:util";
import { type ProblemName, problems } from "../../lambdas/contract/problems.ts";
import { isMembers, itemsOf, type Members, membersOf } from "../../local/members.ts";
import type { Answer } from "../../test/e2e/support/client.ts";
import type { Verdict } from "./case.ts";

/** Members of a user that are not its profile. */
const control = new Set(["id", "email", "email_verified", "version", "created_at", "updated_at"]);

export const profileIn = (user: unknown): Members =>
  Object.fromEntries(Object.entries(membersOf(user)).filter(([name]) => !control.has(name)));

/** What an answer says that is wrong in itself; `undefined` when it keeps what the contract promises of all of them. */
export const wrongInItself = ({ status, headers, text, json }: Answer): string | undefined => {
  if (status < 200 || status >= 500) return `status ${status}`;
  if (/arn:aws|\$argon2|node_modules|\n\s+at /.test(text)) return "tells internals";
  if (headers["cache-control"] !== "no-store" || headers["x-content-type-options"] !== "nosniff")
    return "lacks no-store or nosniff";
  if (headers["x-amzn-requestid"] === undefined) return "has no request id";
  if (status < 400) return undefined;
  return isProblem(headers, json) && membersOf(json)["status"] === status ? undefined : "is no problem document";
};

const isProblem = (headers: Answer["headers"], body: unknown): boolean =>
  headers["content-type"]?.startsWith("application/problem+json") === true &&
  isMembers(body) &&
  ["type", "title", "detail"].every((name) => typeof body[name] === "string");

const isNamed = ({ status, json }: Answer, names: ReadonlyArray<ProblemName>): boolean =>
  names.some(
    (name) => problems[name].status === status && membersOf(json)["type"] === `urn:user-manager:problem:${name}`,
  );

const pointsAt = ({ json }: Answer, place: string): boolean =>
  itemsOf(membersOf(json)["violations"]).some((violation) => membersOf(violation)["pointer"] === place);

/** Why an answer is not what the verdict says; `undefined` when it is. */
export const faultIn = (
  answer: Answer,
  verdict: Verdict,
  before: Members | undefined,
  isHead: boolean,
): string | undefined => {
  const { status, json, text } = answer;
  if (verdict.is === "turned away") return status >= 400 && status < 500 ? undefined : `status ${status}`;
  const wrong = isHead && text === "" && status >= 400 && status < 500 ? undefined : wrongInItself(answer);
  if (wrong !== undefined) return wrong;
  const isStored = status === 200 || status === 201;
  switch (verdict.is) {
    case "stored":
    case "stored or refused":
      if (verdict.is === "stored or refused" && status === 400) return undefined;
      if (!isStored) return `status ${status}`;
      return isDeepStrictEqual(profileIn(json), verdict.profile) ? undefined : "is not what was sent";
    case "refused":
      if (isHead) return undefined;
      if (!isNamed(answer, verdict.as)) return `is not ${verdict.as.join(" or ")}`;
      if (verdict.at !== undefined && !pointsAt(answer, verdict.at)) return `does not point at ${verdict.at}`;
      return undefined;
    case "shown":
      if (status === 304 || (isHead && status === 200)) return text === "" ? undefined : "has a body";
      return status === 200 && isDeepStrictEqual(json, before) ? undefined : "is not the user as it is";
    case "removed":
      return status === 204 ? undefined : `status ${status}`;
  }
};
