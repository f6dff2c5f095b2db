import { either as E, option as O } from "fp-ts";
import { expect } from "chai";
import { decodeSettings, type RawSettings } from "../../../infra/settings/decode-settings.ts";

const good: RawSettings = {
  internal: "true",
  allowedCidrs: '["10.0.0.0/16"]',
  certificateArn: "",
  vpcCidr: "10.0.0.0/16",
  requireIfMatch: "false",
  passwordMinLength: "15",
  hashingConcurrency: "-1",
  logRetentionDays: "30",
  protectData: "true",
  apiGatewayAccountRole: "true",
  region: "eu-central-1",
};
const certificateArn = "arn:aws:acm:eu-central-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef";

describe("decodeSettings", () => {
  it("reads every setting from text", () => {
    expect(decodeSettings({ ...good, certificateArn })).to.deep.equal(
      E.right({
        internal: true,
        allowedCidrs: ["10.0.0.0/16"],
        certificateArn: O.some(certificateArn),
        vpcCidr: { base: 10 * 2 ** 24, prefix: 16 },
        requireIfMatch: false,
        passwordMinLength: 15,
        hashingConcurrency: -1,
        logRetentionDays: 30,
        protectData: true,
        apiGatewayAccountRole: true,
        region: "eu-central-1",
      }),
    );
  });

  const refused: ReadonlyArray<readonly [name: string, value: string, complaint: string]> = [
    ["internal", "yes", 'internal must be true or false, not "yes"'],
    [
      "allowedCidrs",
      '["10.0.0.0/16","10.0.0.0/16"]',
      'allowedCidrs must be a list of IPv4 networks such as ["10.0.0.0/16"], not "[\\"10.0.0.0/16\\",\\"10.0.0.0/16\\"]"',
    ],
    ["allowedCidrs", "[]", 'allowedCidrs must be a list of IPv4 networks such as ["10.0.0.0/16"], not "[]"'],
    [
      "allowedCidrs",
      '["10.0.0.1/16"]',
      'allowedCidrs must be a list of IPv4 networks such as ["10.0.0.0/16"], not "[\\"10.0.0.1/16\\"]"',
    ],
    [
      "allowedCidrs",
      "10.0.0.0/16",
      'allowedCidrs must be a list of IPv4 networks such as ["10.0.0.0/16"], not "10.0.0.0/16"',
    ],
    ["certificateArn", "cert", 'certificateArn must be the ARN of an ACM certificate, or empty, not "cert"'],
    [
      "vpcCidr",
      "10.0.0.0/24",
      'vpcCidr must be an IPv4 network from /16 to /23 such as 10.0.0.0/16, not "10.0.0.0/24"',
    ],
    [
      "vpcCidr",
      "10.0.256.0/16",
      'vpcCidr must be an IPv4 network from /16 to /23 such as 10.0.0.0/16, not "10.0.256.0/16"',
    ],
    ["passwordMinLength", "7", 'passwordMinLength must be a whole number from 8 to 256, not "7"'],
    ["passwordMinLength", "15.5", 'passwordMinLength must be a whole number from 8 to 256, not "15.5"'],
    ["hashingConcurrency", "0", "hashingConcurrency: 0 would stop all registrations; -1 reserves nothing"],
    ["region", "cn-north-1", 'region must be a region of the aws partition such as eu-central-1, not "cn-north-1"'],
    ["internal", "false", "internal: false needs certificateArn; passwords do not cross the internet in plain text"],
    ["intrenal", "true", "intrenal is no setting of this project"],
  ];
  for (const [name, value, complaint] of refused)
    it(`refuses ${name} = ${value || "nothing"}`, () => {
      expect(decodeSettings({ ...good, [name]: value })).to.deep.equal(E.left([complaint]));
    });

  it("takes a public load balancer that has a certificate", () => {
    expect(E.isRight(decodeSettings({ ...good, internal: "false", certificateArn }))).to.equal(true);
  });

  it("complains of everything at once", () => {
    const { region, ...rest } = good;
    expect(region).to.equal("eu-central-1");
    expect(decodeSettings({ ...rest, internal: "no", logRetentionDays: "2", extra: "1" })).to.deep.equal(
      E.left([
        "extra is no setting of this project",
        'internal must be true or false, not "no"',
        `logRetentionDays must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, not "2"`,
        "region is missing; give it a region of the aws partition such as eu-central-1",
      ]),
    );
  });
});
