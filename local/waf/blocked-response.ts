import type { HttpResponse } from "../http-message.ts";
import { itemsOf, type Members, membersOf } from "../members.ts";
import type { Resource } from "../program.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  APPLICATION_JSON: "application/json",
  TEXT_HTML: "text/html",
  TEXT_PLAIN: "text/plain",
};

/** What a client hears whose request a rule blocks: the rule's own answer, else a bare 403 in HTML. */
export const blockedResponse = (acl: Resource, block: Members, where: string): HttpResponse => {
  const { customResponse } = block;
  if (customResponse === undefined)
    return {
      status: 403,
      headers: [["Content-Type", "text/html"]],
      body: "<html><body><h1>403 Forbidden</h1></body></html>",
    };
  const { responseCode, customResponseBodyKey, responseHeaders } = membersOf(customResponse);
  const headers = itemsOf(responseHeaders).map((header): readonly [string, string] => {
    const { name, value } = membersOf(header);
    return [String(name), String(value)];
  });
  const status = Number(responseCode);
  if (!(status >= 200 && status <= 599)) throw new Error(`${where}: "responseCode" must be a status from 200 to 599`);
  if (customResponseBodyKey === undefined) return { status, headers, body: "" };
  const { content, contentType } = membersOf(
    itemsOf(acl.inputs["customResponseBodies"]).find((body) => membersOf(body)["key"] === customResponseBodyKey),
  );
  const mediaType = mediaTypes[String(contentType)];
  if (mediaType === undefined || typeof content !== "string")
    throw new Error(`${where}: the web ACL has no body called ${JSON.stringify(customResponseBodyKey)}`);
  return { status, headers: [["Content-Type", mediaType], ...headers], body: content };
};
