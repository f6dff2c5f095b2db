import { setTimeout as wait } from "node:timers/promises";
import type { Behaviour } from "./lossy-proxy.ts";

/** The store does the work, and the client never hears of it. */
export const loseAnswer: Behaviour = async ({ forward, breakOff }) => {
  await forward();
  breakOff();
};

/** The connection breaks before the store sees the request. */
export const loseRequest: Behaviour = ({ breakOff }) => {
  breakOff();
};

/** The store does the work and answers later than any client waits. */
export const holdAnswer =
  (milliseconds: number): Behaviour =>
  async ({ forward, reply }) => {
    const answer = await forward();
    await wait(milliseconds, undefined, { ref: false });
    await reply(answer);
  };

/** The store refuses without doing anything, in DynamoDB's form. */
export const refuse =
  (status: number, name: string, message = "refused by the test"): Behaviour =>
  ({ reply }) => {
    const body = Buffer.from(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message }));
    return reply({ status, headers: { "content-type": "application/x-amz-json-1.0" }, body });
  };

/** Something between answers in its own words. */
export const answerHtml =
  (status: number): Behaviour =>
  ({ reply }) =>
    reply({ status, headers: { "content-type": "text/html" }, body: Buffer.from("<html>gateway</html>") });

/** The connection breaks in the middle of the answer. */
export const cutAnswer: Behaviour = async ({ forward, reply, breakOff }) => {
  const { status, headers, body } = await forward();
  await reply({ status, headers, body: body.subarray(0, -1) });
  breakOff();
};

/** The answer arrives empty, which without its checksum would read as "no such item". */
export const emptyAnswer: Behaviour = async ({ forward, reply }) => {
  const { status, headers } = await forward();
  await reply({ status, headers: { ...headers, "content-length": "0" }, body: Buffer.alloc(0) });
};

/** The answer has another checksum than the store sent. */
export const alterChecksum: Behaviour = async ({ forward, reply }) => {
  const { status, headers, body } = await forward();
  await reply({ status, headers: { ...headers, "x-amz-crc32": "1" }, body });
};
