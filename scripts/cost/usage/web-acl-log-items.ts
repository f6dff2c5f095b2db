import { itemsOf, membersOf } from "../../../local/members.ts";
import { resourcesOf } from "../../../local/program.ts";
import type { Costing } from "../costing.ts";
import type { Item } from "../item.ts";
import { logItems } from "./log-items.ts";

/** What a web ACL logs of an ordinary request: nothing where a filter keeps only what a rule matched. */
export const webAclLogItems = (costing: Costing): ReadonlyArray<Item> =>
  resourcesOf(costing.program, "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration")
    .filter(({ inputs }) => membersOf(inputs["loggingFilter"])["defaultBehavior"] !== "DROP")
    .flatMap(({ inputs }) =>
      logItems("the web ACL", costing.assumed.webAclEntryBytes, itemsOf(inputs["logDestinationConfigs"])[0], costing),
    );
