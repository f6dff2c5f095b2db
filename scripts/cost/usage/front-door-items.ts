import { membersOf } from "../../../local/members.ts";
import { resourcesOf } from "../../../local/program.ts";
import type { Costing } from "../costing.ts";
import type { Item } from "../item.ts";
import { balancerLogItems } from "./balancer-log-items.ts";
import { logItems } from "./log-items.ts";
import { webAclLogItems } from "./web-acl-log-items.ts";

const kilobytesPerGigabyte = 1024 ** 2;

/** What every request costs before it reaches a route's target, whichever that is. */
export const frontDoorItems = (costing: Costing): ReadonlyArray<Item> => {
  const { program, assumed, item } = costing;
  const of = (type: string) => resourcesOf(program, type);
  const gigabytes = (assumed.requestKilobytes + assumed.responseKilobytes) / kilobytesPerGigabyte;
  const balancers = of("aws:lb/loadBalancer:LoadBalancer");
  const endpoints = of("aws:ec2/vpcEndpoint:VpcEndpoint").filter(
    ({ inputs }) => inputs["vpcEndpointType"] === "Interface" && String(inputs["serviceName"]).endsWith(".execute-api"),
  );
  const stages = of("aws:apigateway/stage:Stage");
  return [
    ...balancers.map(() => item("load balancer", "capacity units", unitHours(costing, gigabytes), "capacityUnitHour")),
    ...of("aws:wafv2/webAclAssociation:WebAclAssociation").map(() => item("web ACL", "request", 1, "webAclRequest")),
    ...endpoints.map(() => item("endpoint", "data, GB", gigabytes, "endpointGigabyte")),
    ...balancerLogItems(costing),
    ...webAclLogItems(costing),
    item("API Gateway", "request", 1, "apiRequest"),
    ...stages.flatMap(({ inputs }) => {
      const { destinationArn, format } = membersOf(inputs["accessLogSettings"]);
      // A value is about as long as the name of its variable.
      return typeof format === "string" ? logItems("API Gateway", format.length, destinationArn, costing) : [];
    }),
  ];
};

/** One LCU takes these in an hour; the load balancer's bill follows the one that is used up first. */
const perUnitHour = {
  newConnections: 25 * 3600,
  connectionMinutes: 3000 * 60,
  gigabytes: 1,
  ruleEvaluations: 1000 * 3600,
};
const freeRules = 10;

const unitHours = ({ program, assumed }: Costing, gigabytes: number): number => {
  const connections = 1 / assumed.requestsPerConnection;
  const rules = resourcesOf(program, "aws:lb/listenerRule:ListenerRule").length;
  return Math.max(
    connections / perUnitHour.newConnections,
    (connections * (assumed.connectionSeconds / 60)) / perUnitHour.connectionMinutes,
    gigabytes / perUnitHour.gigabytes,
    Math.max(0, rules - freeRules) / perUnitHour.ruleEvaluations,
  );
};
