import * as t from "io-ts";
import { decoded } from "./decoded.ts";
import type { Alias, Aws } from "./alias.ts";

const Time = t.union([t.string, t.number]);
const Versions = t.type({
  stateMachineVersions: t.array(t.type({ stateMachineVersionArn: t.string, creationDate: Time })),
});
const Pointer = t.type({ routingConfiguration: t.array(t.type({ stateMachineVersionArn: t.string })) });

const numberOf = (versionArn: string): number => Number(versionArn.slice(versionArn.lastIndexOf(":") + 1));
/** The CLI prints seconds or ISO 8601, as it is configured. */
const dateOf = (time: t.TypeOf<typeof Time>): Date => new Date(typeof time === "number" ? time * 1000 : time);

/** The alias of a state machine, by its ARN `arn:aws:states:…:stateMachine:name:alias`. */
export const workflowAlias = (arn: string, aws: Aws): Alias => {
  const machineArn = arn.slice(0, arn.lastIndexOf(":"));
  const alias = ["--state-machine-alias-arn", arn];
  return {
    arn,
    versions: async () =>
      decoded(
        Versions,
        await aws([
          "stepfunctions",
          "list-state-machine-versions",
          ...["--state-machine-arn", machineArn, "--max-results", "1000"],
        ]),
      ).stateMachineVersions.map(({ stateMachineVersionArn, creationDate }) => ({
        number: numberOf(stateMachineVersionArn),
        published: dateOf(creationDate),
      })),
    current: async () => {
      const { routingConfiguration } = decoded(
        Pointer,
        await aws(["stepfunctions", "describe-state-machine-alias", ...alias]),
      );
      return numberOf(routingConfiguration[0]?.stateMachineVersionArn ?? "");
    },
    moveTo: async (version) => {
      const route = [{ stateMachineVersionArn: `${machineArn}:${version}`, weight: 100 }];
      const routing = ["--routing-configuration", JSON.stringify(route)];
      await aws(["stepfunctions", "update-state-machine-alias", ...alias, ...routing]);
    },
  };
};
