import { isMembers, itemsOf } from "../../members.ts";
import { arn, physicalName } from "./identifiers.ts";
import type { Provider, Registration } from "./provider.ts";

export const sfn: Provider = {
  "aws:sfn/stateMachine:StateMachine": {
    required: ["roleArn", "definition"],
    make: (machine, account) => {
      const name = physicalName(machine);
      const machineArn = arn("states", `stateMachine:${name}`, account);
      const version = machine.inputs["publish"] === true ? { stateMachineVersionArn: `${machineArn}:1` } : {};
      return { id: machineArn, outputs: { name, arn: machineArn, status: "ACTIVE", ...version } };
    },
  },
  "aws:sfn/alias:Alias": {
    required: ["routingConfigurations"],
    make: (alias) => {
      const name = physicalName(alias);
      const aliasArn = `${machineOf(alias)}:${name}`;
      return { id: aliasArn, outputs: { name, arn: aliasArn } };
    },
  },
};

/** The machine of the first version that an alias points to; all are of one machine. */
const machineOf = ({ type, name, inputs }: Registration): string => {
  const [first] = itemsOf(inputs["routingConfigurations"]);
  const version = isMembers(first) ? first["stateMachineVersionArn"] : undefined;
  if (typeof version !== "string") throw new Error(`${type} ${name}: needs the ARN of a state machine's version`);
  return version.slice(0, version.lastIndexOf(":"));
};
