import { crc32 } from "node:zlib";
import { isMembers, type Members, membersOf } from "../../local/members.ts";
import type { Exchange } from "../../test/support/lossy-proxy.ts";
import type { StoreFault } from "./placed-faults.ts";

/** Answers in the store's form, with the checksum that belongs to it. */
const replyWith = ({ reply }: Exchange, value: Members): Promise<void> => {
  const body = Buffer.from(JSON.stringify(value));
  const headers = { "content-type": "application/x-amz-json-1.0", "x-amz-crc32": String(crc32(body)) };
  return reply({ status: 200, headers, body });
};

const parsed = (body: Buffer): Members => membersOf(JSON.parse(body.toString()));

/** The store has an item that nobody of ours wrote: `change` gets its attributes in DynamoDB's JSON. */
export const damagedItem =
  (change: (item: Members) => Members): StoreFault =>
  async (exchange) => {
    const answer = parsed((await exchange.forward()).body);
    const [name, item] = Object.entries(answer).find(([key]) => key === "Item" || key === "Attributes") ?? [];
    await replyWith(exchange, name === undefined ? answer : { ...answer, [name]: change(membersOf(item)) });
  };

/**
 * A store whose reads lag one version behind, unless they ask for consistency. It remembers what each projection saw
 * last and shows that.
 */
export const staleReads = (): StoreFault => {
  const before = new Map<string, Members>();
  return async (exchange) => {
    const now = parsed((await exchange.forward()).body);
    const { ConsistentRead, ProjectionExpression } = membersOf(exchange.body);
    const projection = String(ProjectionExpression);
    const shown = ConsistentRead === true ? now : (before.get(projection) ?? {});
    before.set(projection, now);
    await replyWith(exchange, isMembers(shown) ? shown : {});
  };
};
