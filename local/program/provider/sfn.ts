import { arn, physicalName } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

export const sfn: Provider = {
  "aws:sfn/stateMachine:StateMachine": {
    required: ["roleArn", "definition"],
    make: (machine, account) => {
      const name = physicalName(machine);
      const machineArn = arn("states", `stateMachine:${name}`, account);
      return { id: machineArn, outputs: { name, arn: machineArn, status: "ACTIVE" } };
    },
  },
};
