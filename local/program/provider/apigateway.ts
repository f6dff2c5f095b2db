import { physicalName, stableId, text } from "./identifiers.ts";
import type { Account, Provider } from "./provider.ts";

const executionArn = (api: string, { region, accountId }: Account): string =>
  `arn:aws:execute-api:${region}:${accountId}:${api}`;

export const apigateway: Provider = {
  "aws:apigateway/restApi:RestApi": {
    required: ["body"],
    make: (api, account) => {
      const name = physicalName(api);
      const id = stableId(api.urn, 10);
      return {
        id,
        outputs: {
          name,
          arn: `arn:aws:apigateway:${account.region}::/restapis/${id}`,
          executionArn: executionArn(id, account),
          rootResourceId: stableId(`${api.urn}/`, 10),
        },
      };
    },
  },
  "aws:apigateway/deployment:Deployment": {
    required: ["restApi"],
    make: (deployment) => ({ id: stableId(deployment.urn, 6), outputs: {} }),
  },
  "aws:apigateway/stage:Stage": {
    required: ["restApi", "deployment", "stageName"],
    make: (stage, account) => {
      const [api, name] = [text(stage, "restApi"), text(stage, "stageName")];
      return {
        id: `ags-${api}-${name}`,
        outputs: {
          arn: `arn:aws:apigateway:${account.region}::/restapis/${api}/stages/${name}`,
          executionArn: `${executionArn(api, account)}/${name}`,
          invokeUrl: `https://${api}.execute-api.${account.region}.amazonaws.com/${name}`,
        },
      };
    },
  },
  "aws:apigateway/methodSettings:MethodSettings": {
    required: ["restApi", "stageName", "methodPath"],
    make: (settings) => ({
      id: `${text(settings, "restApi")}-${text(settings, "stageName")}-${text(settings, "methodPath")}`,
      outputs: {},
    }),
  },
  "aws:apigateway/account:Account": {
    required: [],
    make: () => ({ id: "api-gateway-account", outputs: {} }),
  },
};
