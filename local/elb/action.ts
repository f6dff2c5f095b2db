import type { HttpRequest, HttpResponse } from "../http-message.ts";
import type { Endpoint } from "./endpoint.ts";
import { isMembers, type Members, membersOf } from "../members.ts";

/** What a rule does: answer by itself, or send the request on to the endpoint behind a target group. */
export type Action =
  | { readonly kind: "answer"; readonly response: HttpResponse }
  | { readonly kind: "forward"; readonly endpoint: Endpoint };

export type Forwarded = { readonly request: HttpRequest; readonly endpoint: Endpoint };

/** The one action of a rule or a listener. Throws on types that it does not know, and on weighted target groups. */
export const actionOf = (
  actions: ReadonlyArray<Members>,
  where: string,
  endpointOf: (groupArn: unknown) => Endpoint,
): Action => {
  const [action, ...others] = actions;
  if (action === undefined || others.length > 0) throw new Error(`${where} must have exactly one action`);
  if (action["type"] === "forward") return { kind: "forward", endpoint: endpointOf(groupOf(action, where)) };
  if (action["type"] === "fixed-response") return { kind: "answer", response: fixedResponse(action, where) };
  throw new Error(`${where}: the laptop cloud does not know the action ${String(action["type"])}`);
};

const groupOf = (action: Members, where: string): unknown => {
  const { targetGroupArn, forward } = action;
  if (forward === undefined) return targetGroupArn;
  const groups: ReadonlyArray<unknown> =
    isMembers(forward) && Array.isArray(forward["targetGroups"]) ? forward["targetGroups"] : [];
  const [group] = groups;
  if (groups.length !== 1 || !isMembers(group)) throw new Error(`${where} must forward to exactly one target group`);
  return group["arn"];
};

const fixedResponse = (action: Members, where: string): HttpResponse => {
  const { contentType, messageBody = "", statusCode = "200" } = membersOf(action["fixedResponse"]);
  const status = Number(statusCode);
  if (typeof contentType !== "string" || typeof messageBody !== "string" || !(status >= 200 && status <= 599))
    throw new Error(`${where}: a fixed response needs "contentType", text and a status from 200 to 599`);
  return {
    status,
    headers: [
      ["Server", "awselb/2.0"],
      ["Content-Type", contentType],
    ],
    body: messageBody,
  };
};
