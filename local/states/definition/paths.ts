import { entriesOf, type Fail } from "./state.ts";

/**
 * Intrinsic functions of which the interpreter gives what Step Functions gives. Of the others, most take backslashes out of
 * a text that they return; Hash is wrong for some lengths, JsonMerge changes its argument, Base64Encode knows Latin-1 alone,
 * StringSplit splits by the whole separator, MathRandom includes its end.
 */
const functions = [
  "Array",
  "ArrayContains",
  "ArrayLength",
  "ArrayPartition",
  "ArrayRange",
  "ArrayUnique",
  "MathAdd",
  "UUID",
];

/** What the interpreter is told of an execution; `$$.State`, `$$.Task` and the rest stay unknown to it. */
const context = /^\$\$\.(?:Execution\.(?:Id|Name|Input|RoleArn|StartTime)|StateMachine\.(?:Id|Name))(?![\w-])/;

const text = /'(?:[^'\\]|\\.)*'/g;

/** Refuses paths into the context, and intrinsic functions, that the interpreter does not evaluate as Step Functions does. */
export const checkPaths = (value: unknown, fail: Fail): void => {
  for (const [name, member] of entriesOf(value)) {
    if (typeof member !== "string") checkPaths(member, fail);
    else if (name.endsWith(".$")) checkExpression(member, fail);
    else if (name.endsWith("Path") || name === "Variable") checkPath(member, fail);
  }
};

const checkExpression = (expression: string, fail: Fail): void => {
  const withoutText = expression.replace(text, "''");
  for (const [, name = ""] of withoutText.matchAll(/States\.(\w+)\s*\(/g))
    if (!functions.includes(name)) fail(`the laptop cloud does not serve the intrinsic function States.${name}`);
  for (const [path] of withoutText.matchAll(/\$\$[^\s,()]*/g)) checkContext(path, fail);
};

const checkPath = (path: string, fail: Fail): void => {
  if (path.startsWith("States.")) fail(`the laptop cloud evaluates no intrinsic function here: ${path}`);
  if (path.startsWith("$$")) checkContext(path, fail);
};

const checkContext = (path: string, fail: Fail): void => {
  if (!context.test(path)) fail(`the laptop cloud does not know ${path}`);
};
