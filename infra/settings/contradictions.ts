import { option as O } from "fp-ts";
import { hasCertificate } from "./listener-port.ts";
import type { StackSettings } from "./stack-settings.ts";

type Rule = readonly [broken: (settings: StackSettings) => boolean, complaint: string];

/** Settings that do not go together, each with what to do about it. */
const rules: ReadonlyArray<Rule> = [
  [
    (settings) => !settings.internal && !hasCertificate(settings),
    "internal: false needs certificateArn, or domainName and hostedZoneId; passwords do not cross the internet in plain text",
  ],
  [
    (settings) => settings.internal && settings.protectData && !hasCertificate(settings),
    "plain HTTP is for an internal stack with protectData: false; give certificateArn, or domainName and hostedZoneId",
  ],
  [
    ({ certificateArn, domainName }) => O.isSome(certificateArn) && O.isSome(domainName),
    "certificateArn and domainName exclude each other; domainName brings a certificate of its own",
  ],
  [
    ({ domainName, hostedZoneId }) => O.isSome(domainName) !== O.isSome(hostedZoneId),
    "domainName and hostedZoneId need each other; the zone takes the records of the name",
  ],
  [
    ({ certificateArn, region }) => O.isSome(certificateArn) && certificateArn.value.split(":")[3] !== region,
    "certificateArn must name a certificate in the stack's region",
  ],
  [({ zones, region }) => zones.some((zone) => zone.slice(0, -1) !== region), "zones must lie in the stack's region"],
  [({ alarms, alarmEmail }) => !alarms && O.isSome(alarmEmail), "alarmEmail needs alarms: true"],
  [
    ({ hashingConcurrency }) => hashingConcurrency === 0,
    "hashingConcurrency: 0 would stop all registrations; -1 reserves nothing",
  ],
  [({ maxReadUnits }) => maxReadUnits === 0, "maxReadUnits: 0 would stop all reads; -1 sets no limit"],
  [({ maxWriteUnits }) => maxWriteUnits === 0, "maxWriteUnits: 0 would stop all writes; -1 sets no limit"],
];

export const contradictions = (settings: StackSettings): ReadonlyArray<string> =>
  rules.filter(([broken]) => broken(settings)).map(([, complaint]) => complaint);
