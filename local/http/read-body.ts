import type { IncomingMessage } from "node:http";

/** Why a body could not be read: it is too large (the rest of it is thrown away), or the client went away. */
export type BodyFailure = "too-large" | "aborted";

/**
 * How long the rest of a body that is too large may take: answering while the client still sends would lose the answer.
 */
const lingerMs = 1000;

/** The body of a request, at most `limit` bytes. */
export const readBody = (request: IncomingMessage, limit: number): Promise<Buffer | BodyFailure> =>
  new Promise((resolve) => {
    const chunks: Array<Buffer> = [];
    let size = 0;
    const tooLarge = () => {
      request.removeAllListeners("data").resume();
      setTimeout(() => resolve("too-large"), lingerMs).unref();
      request.once("end", () => resolve("too-large"));
    };
    request.once("error", () => resolve("aborted")).once("close", () => resolve("aborted"));
    if (Number(request.headers["content-length"] ?? 0) > limit) {
      tooLarge();
      return;
    }
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) tooLarge();
      else chunks.push(chunk);
    });
    request.once("end", () => {
      if (size <= limit) resolve(Buffer.concat(chunks));
    });
  });
