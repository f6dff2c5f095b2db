import { type Members, membersOf } from "../members.ts";
import type { Store } from "./store.ts";

/** The form of a signature, which is all that the store looks at. */
const signature = {
  "content-type": "application/x-amz-json-1.0",
  "x-amz-date": "20260101T000000Z",
  authorization: "AWS4-HMAC-SHA256 Credential=local/20260101/x/dynamodb/aws4_request, SignedHeaders=host, Signature=x",
};

/** A request of the laptop cloud itself, past the gate. */
export const callStore = async (
  store: Store,
  operation: string,
  request: Members,
): Promise<{ readonly status: number; readonly members: Members }> => {
  const headers = { ...signature, "x-amz-target": `DynamoDB_20120810.${operation}` };
  const { status, body } = await store.send({ headers, body: JSON.stringify(request) });
  return { status, members: membersOf(JSON.parse(body)) };
};
