import { resourcesOf } from "../../../local/program.ts";
import type { Costing } from "../costing.ts";
import type { Item } from "../item.ts";

const bytesPerGigabyte = 1024 ** 3;
const daysPerMonth = 30;

/** Bytes written to a log group, named or by ARN, and kept there as long as the group keeps them. */
export const logItems = (
  writer: string,
  bytes: number,
  group: unknown,
  { program, assumed, item }: Costing,
): ReadonlyArray<Item> => {
  const gigabytes = bytes / bytesPerGigabyte;
  const found = resourcesOf(program, "aws:cloudwatch/logGroup:LogGroup").find(
    ({ outputs: { name, arn } }) => typeof group === "string" && [name, arn, `${String(arn)}:*`].includes(group),
  );
  const days = Number(found?.inputs["retentionInDays"] ?? 0);
  const monthsKept = gigabytes * assumed.logCompression * (days / daysPerMonth);
  return [
    item("logs", `${Math.round(bytes)} bytes by ${writer}`, gigabytes, "logGigabyte"),
    item("logs", `kept ${days} days`, monthsKept, "logGigabyteMonth"),
  ];
};
