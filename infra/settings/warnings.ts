import { option as O, readonlyArray as RA } from "fp-ts";
import { overlap, parseIpv4Block, within } from "../network/ipv4-block.ts";
import { hasCertificate } from "./listener-port.ts";
import type { StackSettings } from "./stack-settings.ts";

type Rule = readonly [doubtful: (settings: StackSettings) => boolean, warning: string];

const rules: ReadonlyArray<Rule> = [
  [
    (settings) => !hasCertificate(settings),
    "No certificateArn and no domainName: the load balancer speaks plain HTTP, passwords included, inside its network.",
  ],
  [
    ({ internal, allowedCidrs, vpcCidr }) =>
      internal && !blocksOf(allowedCidrs).some((block) => overlap(block, vpcCidr)),
    "No network of allowedCidrs overlaps vpcCidr: only peered networks and VPNs reach the load balancer.",
  ],
  [
    ({ internal, allowedCidrs }) =>
      !internal && blocksOf(allowedCidrs).every((block) => privateBlocks.some((range) => within(block, range))),
    "internal: false, but allowedCidrs has private networks alone: nobody on the internet reaches the load balancer.",
  ],
  [
    ({ internal, allowedCidrs }) => !internal && allowedCidrs.includes("0.0.0.0/0"),
    "allowedCidrs has 0.0.0.0/0: without authentication every host on the internet can manage every user.",
  ],
  [
    ({ alarms, alarmEmail }) => alarms && O.isNone(alarmEmail),
    "No alarmEmail: alarms reach the topic of the stack, and nobody until something subscribes to it.",
  ],
];

const blocksOf = RA.filterMap(parseIpv4Block);

/** Addresses of private networks (RFC 1918 §3). */
const privateBlocks = blocksOf(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]);

/** What holds, but is perhaps not what was meant. */
export const warnings = (settings: StackSettings): ReadonlyArray<string> =>
  rules.filter(([doubtful]) => doubtful(settings)).map(([, warning]) => warning);
