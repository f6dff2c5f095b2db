import { isMembers, type Members } from "../members.ts";

type Fail = (complaint: string) => never;

const effective = [
  ...["name", "role", "code", "handler", "runtime", "memorySize", "timeout", "environment"],
  ...["reservedConcurrentExecutions", "loggingConfig", "publish"],
];
/** Decide nothing on a laptop: on which processor a function runs, what is traced. */
const irrelevant = ["architectures", "description", "tracingConfig", "tags", "tagsAll"];
const known = new Set([...effective, ...irrelevant]);

/** The members of properties that have some; where the platform's own lines go and how many there are is AWS's affair. */
const knownMembers = {
  environment: new Set(["variables"]),
  loggingConfig: new Set(["logFormat", "applicationLogLevel", "systemLogLevel", "logGroup"]),
};

/** Complains about the first property of a function that the laptop cloud does not know. */
export const assertKnown = (inputs: Members, fail: Fail): void => {
  refuseOthers(inputs, known, "", fail);
  for (const [property, names] of Object.entries(knownMembers)) {
    const members = inputs[property];
    if (isMembers(members)) refuseOthers(members, names, `${property}.`, fail);
  }
};

const refuseOthers = (members: Members, names: ReadonlySet<string>, prefix: string, fail: Fail): void => {
  const other = Object.keys(members).find((name) => members[name] !== undefined && !names.has(name));
  if (other !== undefined) fail(`the laptop cloud does not know the property "${prefix}${other}"`);
};
