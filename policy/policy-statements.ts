export type PolicyStatement = {
  readonly allows: boolean;
  /** In lower case: IAM ignores the case of actions (IAM user guide: Action), so rules compare these. */
  readonly actions: ReadonlyArray<string>;
  /** The same actions as the policy spells them, for findings. */
  readonly written: ReadonlyArray<string>;
  readonly resources: ReadonlyArray<string>;
  /** `*`, or `Service:…`, `AWS:…`; empty in a policy of a role. */
  readonly principals: ReadonlyArray<string>;
  /** Values by operator and key. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, ReadonlyArray<string>>>>>;
};

/** The statements of an IAM policy, given as JSON text or as a value; none when there is no policy. */
export const policyStatements = (policy: unknown): ReadonlyArray<PolicyStatement> => {
  const document: unknown = typeof policy === "string" ? parsed(policy) : policy;
  return list(members(document)["Statement"]).map((entry) => {
    const statement = members(entry);
    const negation = negations.find((member) => member in statement);
    if (negation !== undefined)
      throw new Error(`a policy says ${negation}; say what it is for, not what it is not for`);
    return {
      allows: statement["Effect"] === "Allow",
      actions: texts(statement["Action"]).map((action) => action.toLowerCase()),
      written: texts(statement["Action"]),
      resources: texts(statement["Resource"]),
      principals: principals(statement["Principal"]),
      conditions: mapped(statement["Condition"], (keys) => mapped(keys, texts)),
    };
  });
};

/** Members that no rule here understands; what they leave open is never a least privilege. */
const negations = ["NotAction", "NotResource", "NotPrincipal"];

/** Only what a policy allows. */
export const allowed = (policy: unknown): ReadonlyArray<PolicyStatement> =>
  policyStatements(policy).filter(({ allows }) => allows);

const documents = new Map<string, unknown>();

/** Rules ask for the same documents again and again. */
const parsed = (text: string): unknown => {
  if (!documents.has(text)) documents.set(text, JSON.parse(text));
  return documents.get(text);
};

const members = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};

const list = (value: unknown): ReadonlyArray<unknown> =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const texts = (value: unknown): ReadonlyArray<string> => list(value).map(String);

const mapped = <A>(value: unknown, change: (member: unknown) => A): Readonly<Record<string, A>> =>
  Object.fromEntries(Object.entries(members(value)).map(([key, member]) => [key, change(member)]));

const principals = (value: unknown): ReadonlyArray<string> =>
  typeof value === "string"
    ? [value]
    : Object.entries(members(value)).flatMap(([kind, names]) =>
        texts(names).map((name) => (name === "*" ? "*" : `${kind}:${name}`)),
      );
