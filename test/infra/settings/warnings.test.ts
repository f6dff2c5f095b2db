import { option as O } from "fp-ts";
import { expect } from "chai";
import type { StackSettings } from "../../../infra/settings/stack-settings.ts";
import { warnings } from "../../../infra/settings/warnings.ts";

const settings = (changes: Partial<StackSettings>): StackSettings => ({
  internal: true,
  allowedCidrs: ["10.0.0.0/16"],
  certificateArn: O.none,
  domainName: O.some("users.example.com"),
  hostedZoneId: O.some("Z1"),
  vpcCidr: { base: 10 * 2 ** 24, prefix: 16 },
  zones: [],
  accessLogs: true,
  accessLogDays: 90,
  flowLogs: true,
  webAcl: true,
  rateLimit: 300,
  requireIfMatch: false,
  passwordMinLength: 15,
  hashingConcurrency: -1,
  logRetentionDays: 30,
  customerKey: false,
  maxReadUnits: -1,
  maxWriteUnits: -1,
  protectData: true,
  retainData: false,
  alarms: true,
  alarmEmail: O.some("on-call@example.com"),
  apiGatewayAccountRole: true,
  region: "eu-central-1",
  ...changes,
});

describe("warnings", () => {
  it("are none for an internal stack with HTTPS, its own network and somebody to tell", () => {
    expect(warnings(settings({}))).to.deep.equal([]);
  });

  const doubtful: ReadonlyArray<readonly [what: string, changes: Partial<StackSettings>, warning: RegExp]> = [
    ["plain HTTP", { domainName: O.none, hostedZoneId: O.none }, /plain HTTP, passwords included/],
    ["an internal stack open to other networks alone", { allowedCidrs: ["192.168.0.0/16"] }, /overlaps vpcCidr/],
    ["a public one open to private networks alone", { internal: false }, /nobody on the internet reaches/],
    [
      "one open to everybody",
      { internal: false, allowedCidrs: ["0.0.0.0/0"] },
      /every host on the internet can manage/,
    ],
    ["alarms that nobody hears", { alarmEmail: O.none }, /No alarmEmail/],
  ];
  for (const [what, changes, warning] of doubtful)
    it(`speak of ${what}, and of nothing else`, () => {
      const said = warnings(settings(changes));
      expect(said).to.have.length(1);
      expect(said[0]).to.match(warning);
    });

  for (const allowedCidrs of [["203.0.113.0/24"], ["10.0.0.0/16", "203.0.113.0/24"]])
    it(`let a public stack be open to ${allowedCidrs.join(" and ")}`, () => {
      expect(warnings(settings({ internal: false, allowedCidrs }))).to.deep.equal([]);
    });
});
