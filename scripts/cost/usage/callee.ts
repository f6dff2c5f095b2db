import { type Program, type Resource, resourcesOf } from "../../../local/program.ts";

const callable = /arn:[a-z-]+:(?:states:[a-z0-9-]+:\d+:stateMachine|lambda:[a-z0-9-]+:\d+:function):[A-Za-z0-9_-]+/g;

/**
 * The state machines and functions whose ARNs stand in a value, in the order of their first mention. A version or an
 * alias behind the name (`…:function:name:live`) means the same code here.
 */
export const calleesIn = (program: Program, value: unknown): ReadonlyArray<Resource> => {
  const arns = new Set(JSON.stringify(value ?? "").match(callable) ?? []);
  const known = [
    ...resourcesOf(program, "aws:sfn/stateMachine:StateMachine"),
    ...resourcesOf(program, "aws:lambda/function:Function"),
  ];
  return [...arns].map((arn) => {
    const found = known.find(({ outputs }) => outputs["arn"] === arn);
    if (found === undefined) throw new Error(`${arn} is called, but the program does not declare it`);
    return found;
  });
};
