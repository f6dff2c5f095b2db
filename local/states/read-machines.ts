import { type Program, type Resource, resourcesOf } from "../program.ts";
import { type ReadDefinition, readDefinition } from "./definition/read-definition.ts";
import type { Fail } from "./definition/state.ts";
import { functionArns } from "./function-arns.ts";
import { validateDefinitions } from "./validate-definitions.ts";

const effective = ["name", "namePrefix", "type", "roleArn", "definition", "publish"];
/** What AWS alone does with an execution: write logs and traces, encrypt. */
const irrelevant = ["loggingConfiguration", "tracingConfiguration", "encryptionConfiguration", "tags", "tagsAll"];
const known = new Set([...effective, ...irrelevant]);

type Declared = { readonly resource: Resource; readonly definition: ReadDefinition };

/** The program's state machines, with the functions that they call by ARN; rejects on one that would not run as on AWS. */
export const readMachines = async (program: Program): Promise<ReadonlyArray<Declared>> => {
  const arnOf = functionArns(program);
  const machines = resourcesOf(program, "aws:sfn/stateMachine:StateMachine").map((resource) => {
    const fail = failOf(resource);
    checkInputs(resource, fail);
    const definition = readDefinition(resource, fail);
    const calls = [...definition.calls].map(([state, called]) => {
      const arn = arnOf(called) ?? fail(`state "${state}": the program declares no function ${called}`);
      return [state, arn] as const;
    });
    return { resource, definition: { ...definition, calls: new Map(calls) } };
  });
  const complaints = await validateDefinitions(machines.map(({ definition }) => definition.declared));
  complaints.forEach((complaint, index) => {
    const machine = machines[index];
    if (complaint !== undefined && machine !== undefined) failOf(machine.resource)(complaint);
  });
  return machines;
};

const failOf =
  ({ type, name }: Resource): Fail =>
  (complaint) => {
    throw new Error(`${type} "${name}": ${complaint}`);
  };

const checkInputs = ({ inputs }: Resource, fail: Fail): void => {
  const other = Object.keys(inputs).find((input) => inputs[input] !== undefined && !known.has(input));
  if (other !== undefined) fail(`the laptop cloud does not know the property "${other}"`);
  if (inputs["type"] !== "EXPRESS") fail('type must be "EXPRESS": only synchronous executions are served');
};
