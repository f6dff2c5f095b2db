import { type Program, type Resource, resourcesOf } from "../program.ts";

/** What an ARN with a qualifier stands for. */
export type Invocable = {
  /** The function's own ARN. */
  readonly functionArn: string;
  /** Of the code that runs: a number, or `$LATEST`. */
  readonly version: string;
};

const latest = "$LATEST";
const effective = ["name", "functionName", "functionVersion"];
const irrelevant = ["description"];

/**
 * Every ARN under which a function of the program can be invoked: its own, and those of its versions and aliases. There is
 * one code of each function here, so all of them run it. Throws on an alias that AWS would refuse or that is not served.
 */
export const invocables = (program: Program): ReadonlyMap<string, Invocable> => {
  const functions = resourcesOf(program, "aws:lambda/function:Function");
  const own = functions.flatMap(({ outputs }) => {
    const functionArn = String(outputs["arn"]);
    const version = String(outputs["version"]);
    return [
      [functionArn, { functionArn, version: latest }],
      [`${functionArn}:${latest}`, { functionArn, version: latest }],
      [`${functionArn}:${version}`, { functionArn, version }],
    ] as const;
  });
  const known = new Map<string, Invocable>(own);
  return new Map([...known, ...resourcesOf(program, "aws:lambda/alias:Alias").map(aliasOf(functions, known))]);
};

const aliasOf =
  (functions: ReadonlyArray<Resource>, known: ReadonlyMap<string, Invocable>) =>
  ({ type, name, inputs, outputs }: Resource): readonly [string, Invocable] => {
    const fail = (complaint: string): never => {
      throw new Error(`${type} "${name}": ${complaint}`);
    };
    const other = Object.keys(inputs).find((key) => ![...effective, ...irrelevant].includes(key));
    if (other !== undefined) fail(`the laptop cloud does not know the property "${other}"`);
    const called = String(inputs["functionName"]);
    const named = functions.find((one) => [one.outputs["name"], one.outputs["arn"]].includes(called));
    if (named === undefined) return fail(`the program declares no function ${called}`);
    const version = String(inputs["functionVersion"]);
    const invocable = known.get(`${String(named.outputs["arn"])}:${version}`);
    return [String(outputs["arn"]), invocable ?? fail(`${called} has no version ${version}`)];
  };
