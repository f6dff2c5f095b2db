import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { Crc32Js } from "@smithy/core/checksum";
import { HttpResponse } from "@smithy/core/protocols";
import { streamCollector } from "@smithy/node-http-handler";

/**
 * Compares each answer with the CRC-32 that DynamoDB sends along, which this SDK does not do by itself: an answer that
 * arrived cut short or altered is asked for again. (The pure JavaScript sum spares a cold start the loading of zlib.)
 */
export const checksumPlugin: Parameters<DynamoDBClient["middlewareStack"]["use"]>[0] = {
  applyToStack: (stack) => {
    stack.add(
      (next) => async (args) => {
        const result = await next(args);
        if (HttpResponse.isInstance(result.response)) await checkBody(result.response);
        return result;
      },
      { name: "checksumPlugin", step: "deserialize", priority: "low" },
    );
  },
};

const checkBody = async (response: HttpResponse): Promise<void> => {
  // The SDK declares every body as any; the one of an answer is the stream that its own collector reads.
  const body = await streamCollector(response.body as Parameters<typeof streamCollector>[0]);
  const expected = response.headers["x-amz-crc32"];
  if (expected !== undefined && Number(expected) !== crc32(body)) throw new DamagedAnswer();
  response.body = body;
};

const crc32 = (bytes: Uint8Array): number => {
  const sum = new Crc32Js();
  sum.update(bytes);
  return sum.digestSync();
};

class DamagedAnswer extends Error {
  override readonly name = "DamagedAnswer";
  /** Tells the SDK to try again. */
  readonly $retryable = {};
  constructor() {
    super("the answer does not have the checksum that DynamoDB sent with it");
  }
}
