import { itemsOf, membersOf } from "../../../local/members.ts";
import { resourcesOf } from "../../../local/program.ts";
import type { Costing } from "../costing.ts";
import type { Item } from "../item.ts";

const bytesPerGigabyte = 1024 ** 3;
const daysPerMonth = 30;

/** The entry that a request leaves in a load balancer's access log, for as long as the bucket keeps it. */
export const balancerLogItems = ({ program, assumed, item }: Costing): ReadonlyArray<Item> =>
  resourcesOf(program, "aws:lb/loadBalancer:LoadBalancer")
    .map(({ inputs }) => membersOf(inputs["accessLogs"]))
    .filter(({ enabled }) => enabled === true)
    .map(({ bucket }) => {
      const days = resourcesOf(program, "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration")
        .filter(({ inputs }) => inputs["bucket"] === bucket)
        .flatMap(({ inputs }) => itemsOf(inputs["rules"]))
        .map((rule) => Number(membersOf(membersOf(rule)["expiration"])["days"] ?? 0))
        .reduce((most, each) => Math.max(most, each), 0);
      return item(
        "logs",
        `${assumed.accessEntryBytes} bytes by the load balancer, kept ${days} days`,
        (assumed.accessEntryBytes / bytesPerGigabyte) * (days / daysPerMonth),
        "bucketGigabyteMonth",
      );
    });
