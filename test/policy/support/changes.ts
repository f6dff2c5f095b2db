import type { Resource } from "../../../local/program.ts";
import type { Plain } from "../../../policy/plain.ts";
import type { ArgsOf } from "../../../policy/resource-types.ts";
import type { TypeToken } from "../../../policy/resource.ts";

/** A change of an evaluated program, after which something is wrong with it. */
export type Change = (resources: ReadonlyArray<Resource>) => ReadonlyArray<Resource>;

type Props<Type extends TypeToken> = Plain<ArgsOf[Type]>;
type Id = (name: string) => string;
type Statement = Readonly<Record<string, unknown>>;

const fits = (type: string, name: string | undefined) => (resource: Resource) =>
  resource.type === type && (name === undefined || resource.name === name);

/** One resource with other properties: the first of its type, or the one of that name. */
export const altered =
  <Type extends TypeToken>(type: Type, change: (props: Props<Type>, id: Id) => Props<Type>, name?: string): Change =>
  (resources) => {
    const target = resources.find(fits(type, name));
    if (target === undefined) throw new Error(`the program has no ${type} ${name ?? ""}`);
    const inputs = change(target.inputs as Props<Type>, idIn(resources)) as Resource["inputs"];
    return resources.map((resource) => (resource === target ? { ...resource, inputs } : resource));
  };

/** Without the resources of a type, or without the one of that name. */
export const without =
  (type: TypeToken, name?: string): Change =>
  (resources) => {
    const left = resources.filter((resource) => !fits(type, name)(resource));
    if (left.length === resources.length) throw new Error(`the program has no ${type} ${name ?? ""}`);
    return left;
  };

/** With one more resource. */
export const added =
  <Type extends TypeToken>(type: Type, name: string, props: Props<Type> | ((id: Id) => Props<Type>)): Change =>
  (resources) => {
    const inputs = (typeof props === "function" ? props(idIn(resources)) : props) as Resource["inputs"];
    return [...resources, { type, name, urn: `urn:${name}`, id: name, inputs, outputs: inputs }];
  };

/** One statement of a policy, the first or the one of that Sid, made wider or narrower. */
export const restated = (change: (statement: Statement) => object, sid?: string): ((policy: unknown) => string) =>
  stating((statements) => {
    const target = statements.find(({ Sid }) => sid === undefined || Sid === sid);
    if (target === undefined) throw new Error(`the policy has no statement ${sid ?? ""}`);
    return statements.map((statement) => (statement === target ? change(statement) : statement));
  });

export const omitting = <A extends object, Member extends keyof A>(value: A, member: Member): Omit<A, Member> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== member)) as Omit<A, Member>;

/** The statements of a policy, others. */
export const stating =
  (change: (statements: ReadonlyArray<Statement>) => ReadonlyArray<object>) =>
  (policy: unknown): string => {
    if (typeof policy !== "string") throw new Error("the policy is not text");
    const document = JSON.parse(policy) as { readonly Statement: ReadonlyArray<Statement> };
    return JSON.stringify({ ...document, Statement: change(document.Statement) });
  };

const idIn =
  (resources: ReadonlyArray<Resource>): Id =>
  (name) => {
    const resource = resources.find((each) => each.name === name);
    if (resource === undefined) throw new Error(`the program has no resource ${name}`);
    return resource.id;
  };
