import type { Resource } from "../program.ts";

export type StateDefinition = Readonly<Record<string, unknown>>;
export type Definition = {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, StateDefinition>>;
  readonly [field: string]: unknown;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The only kind of task that is served: its parameters are Lambda's Invoke. */
export const lambdaInvoke = "arn:aws:states:::lambda:invoke";

const stateTypes = ["Task", "Choice", "Pass", "Succeed", "Fail", "Wait"];
/** The interpreter passes over these without a word, so a definition that has them would run as another one. */
const ignored = [
  "QueryLanguage",
  "Assign",
  "Arguments",
  "Output",
  "Credentials",
  "HeartbeatSeconds",
  "HeartbeatSecondsPath",
];
/** Context that the interpreter does not fill. */
const missingContext = /\$\$\.(?:State|Task|Map)\b/;

/**
 * Reads the definition of an Express state machine of the program; throws, naming machine and state, on whatever the
 * interpreter would run otherwise than Step Functions.
 */
export const readDefinition = ({ type, name, inputs }: Resource): Definition => {
  const fail = (complaint: string): never => {
    throw new Error(`${type} "${name}": ${complaint}`);
  };
  if (inputs["type"] !== "EXPRESS") fail(`type must be "EXPRESS": only synchronous executions are served`);
  const definition = parsed(inputs["definition"]) ?? fail("definition is not a JSON object");
  const { StartAt, States } = definition;
  if (typeof StartAt !== "string" || !isObject(States)) return fail("definition needs StartAt and States");
  refuseIgnored(definition, (complaint) => fail(complaint));
  const states = Object.entries(States).map(([state, fields]): [string, StateDefinition] => {
    const failState = (complaint: string) => fail(`state "${state}": ${complaint}`);
    if (!isObject(fields)) return failState("is not an object");
    checkState(fields, failState);
    return [state, fields];
  });
  return { ...definition, StartAt, States: Object.fromEntries(states) };
};

const parsed = (text: unknown): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(String(text));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const refuseIgnored = (fields: Readonly<Record<string, unknown>>, fail: (complaint: string) => never): void => {
  for (const field of ignored) if (field in fields) fail(`the laptop cloud does not serve ${field}`);
};

const checkState = (fields: StateDefinition, fail: (complaint: string) => never): void => {
  const { Type, Resource, Parameters } = fields;
  if (typeof Type !== "string" || !stateTypes.includes(Type))
    fail(`the laptop cloud does not know the state type ${JSON.stringify(Type)}`);
  refuseIgnored(fields, fail);
  if (missingContext.test(JSON.stringify(fields))) fail("the laptop cloud fills only $$.Execution and $$.StateMachine");
  if (Type !== "Task") return;
  if (Resource !== lambdaInvoke) fail(`the laptop cloud does not serve the resource ${JSON.stringify(Resource)}`);
  if (!isObject(Parameters)) return fail("needs Parameters");
  for (const member of Object.keys(Parameters))
    if (!["FunctionName", "Payload", "Payload.$"].includes(member))
      fail(`the laptop cloud does not know the parameter ${member}`);
  if (typeof Parameters["FunctionName"] !== "string") fail("FunctionName must be a literal ARN");
};
