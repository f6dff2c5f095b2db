import { headerValue, type HttpRequest } from "../http-message.ts";
import { wildcard } from "../iam/wildcard.ts";
import { type Members, membersOf } from "../members.ts";
import { onlyMember } from "./inputs.ts";

export type Condition = {
  readonly matches: (request: HttpRequest) => boolean;
  /** The values compared: a rule has at most five of them, over all its conditions. */
  readonly values: ReadonlyArray<string>;
};

type Compile = (value: string) => (request: HttpRequest) => boolean;

const pathOf = ({ target }: HttpRequest): string => target.split("?", 1)[0] ?? "";
const hostOf = ({ headers }: HttpRequest): string => (headerValue(headers, "Host") ?? "").replace(/:\d+$/, "");

/**
 * Condition types by Pulumi's name. Paths compare with case and without the query, hosts without case (ELB user guide).
 */
const conditionTypes: Readonly<Record<string, Compile>> = {
  pathPattern: (value) => {
    const matches = wildcard(value);
    return (request) => matches(pathOf(request));
  },
  hostHeader: (value) => {
    const matches = wildcard(value, { ignoreCase: true });
    return (request) => matches(hostOf(request));
  },
  httpRequestMethod: (value) => (request) => request.method === value,
};

/** One condition of a listener rule: any of its values matches. Throws on a type that it does not know. */
export const conditionOf = (condition: Members, where: string): Condition => {
  const [type, specification] = onlyMember(condition, `${where}: a condition`);
  const compile = conditionTypes[type];
  if (compile === undefined) throw new Error(`${where}: the laptop cloud does not know the condition ${type}`);
  const [form, values] = onlyMember(membersOf(specification), `${where}: the condition ${type}`);
  if (form !== "values") throw new Error(`${where}: the laptop cloud does not know ${form} of the condition ${type}`);
  if (!Array.isArray(values) || values.length === 0 || !values.every((value) => typeof value === "string"))
    throw new Error(`${where}: the values of the condition ${type} are not a list of texts`);
  const alternatives = values.map(compile);
  return { values, matches: (request) => alternatives.some((matches) => matches(request)) };
};
