import { arn, physicalName } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

export const cloudwatch: Provider = {
  "aws:cloudwatch/logGroup:LogGroup": {
    required: [],
    make: (logGroup, account) => {
      const name = physicalName(logGroup);
      return { id: name, outputs: { name, arn: arn("logs", `log-group:${name}`, account) } };
    },
  },
};
