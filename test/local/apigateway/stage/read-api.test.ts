import { expect } from "chai";
import { aDocument, mock, operation } from "../support/documents.ts";
import { aProgram, methodSettings, otherResource } from "../support/programs.ts";
import type { Extras } from "../support/programs.ts";
import { refusal } from "../support/refusal.ts";

describe("a program's API that the laptop cloud cannot serve is refused by place and name", () => {
  const document = aDocument({ "/a": { get: operation(mock) } });
  const refusals: ReadonlyArray<readonly [what: string, extras: Extras, message: string]> = [
    ["a policy outside the body", { api: { policy: "{}" } }, 'aws:apigateway/restApi "api".policy: is not emulated'],
    ["binary media types", { api: { binaryMediaTypes: ["*/*"] } }, "binaryMediaTypes: is not emulated"],
    ["compression", { api: { minimumCompressionSize: "0" } }, "minimumCompressionSize: is not emulated"],
    ["an unknown input", { api: { frobnicate: 1 } }, '"frobnicate" is not known to the laptop cloud'],
    [
      "an unknown endpoint type",
      { api: { endpointConfiguration: { types: "MAGIC" } } },
      "endpointConfiguration.types: must be PRIVATE or REGIONAL or EDGE",
    ],
    [
      "endpoint associations",
      { api: { endpointConfiguration: { types: "REGIONAL", vpcEndpointIds: ["vpce-1"] } } },
      "vpcEndpointIds: is not emulated",
    ],
    [
      "a stage of another API",
      { stage: { restApi: "api9" } },
      'aws:apigateway/stage "stage": belongs to a REST API that does not exist: api9',
    ],
    [
      "a stage of no deployment",
      { stage: { deployment: "dep9" } },
      'aws:apigateway/stage "stage": its API has no deployment dep9',
    ],
    ["a deployment of another API", { deployment: { restApi: "api9" } }, "its API has no deployment dep1"],
    [
      "variables of a deployment",
      { deployment: { variables: { a: "b" } } },
      'aws:apigateway/deployment "deployment".variables: is not emulated',
    ],
    ["a stage name that is none", { stage: { stageName: "a/b" } }, '"a/b" is not a stage name'],
    ["a cache", { stage: { cacheClusterEnabled: true } }, "cacheClusterEnabled: is not emulated"],
    ["a canary", { stage: { canarySettings: { percentTraffic: 1 } } }, "canarySettings: is not emulated"],
    [
      "an unknown input of a stage",
      { stage: { frobnicate: 1 } },
      'aws:apigateway/stage "stage": "frobnicate" is not known',
    ],
    [
      "caching of a method",
      { resources: [methodSettings({ methodPath: "*/*", settings: { cachingEnabled: true } })] },
      'aws:apigateway/methodSettings "settings".settings.cachingEnabled: is not emulated',
    ],
    [
      "half a throttle",
      { resources: [methodSettings({ methodPath: "*/*", settings: { throttlingRateLimit: 1 } })] },
      "needs both throttlingRateLimit and throttlingBurstLimit",
    ],
    [
      "an unknown method setting",
      { resources: [methodSettings({ methodPath: "*/*", settings: { frobnicate: 1 } })] },
      '"frobnicate" is not known',
    ],
    [
      "a method as a resource",
      { resources: [otherResource("aws:apigateway/method:Method")] },
      'aws:apigateway/method:Method "other": the laptop cloud knows REST APIs by their body only',
    ],
  ];
  for (const [what, extras, message] of refusals) {
    it(what, () => {
      expect(refusal(document, extras)).to.include(message);
    });
  }

  it("nothing, when all is as it should be", () => {
    const account = otherResource("aws:apigateway/account:Account");
    expect(refusal(document, { resources: [account, otherResource("aws:s3/bucket:Bucket")] })).to.equal("(served)");
    expect(aProgram(document).resources).to.have.length(3);
  });
});
