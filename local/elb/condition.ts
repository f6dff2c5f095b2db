import { headerValue, type HttpRequest } from "../http-message.ts";
import { wildcard } from "../iam/wildcard.ts";
import { type Members, membersOf } from "../members.ts";
import { headerName, headerValues } from "./header-condition.ts";
import { onlyMember } from "./inputs.ts";

export type Condition = {
  readonly matches: (request: HttpRequest) => boolean;
  /** The values compared: a rule has at most five of them, over all its conditions. */
  readonly values: ReadonlyArray<string>;
};

type Matcher = (request: HttpRequest) => boolean;
type ConditionType = {
  /** Members of the specification beside the values. */
  readonly more?: ReadonlyArray<string>;
  readonly compile: (value: string, specification: Members, where: string) => Matcher;
};

const pathOf = ({ target }: HttpRequest): string => target.split("?", 1)[0] ?? "";
const hostOf = ({ headers }: HttpRequest): string => (headerValue(headers, "Host") ?? "").replace(/:\d+$/, "");

/**
 * Condition types by Pulumi's name. Paths compare with case and without the query, hosts and header values without case
 * (ELB user guide).
 */
const conditionTypes: Readonly<Record<string, ConditionType>> = {
  pathPattern: {
    compile: (value) => {
      const matches = wildcard(value);
      return (request) => matches(pathOf(request));
    },
  },
  hostHeader: {
    compile: (value) => {
      const matches = wildcard(value, { ignoreCase: true });
      return (request) => matches(hostOf(request));
    },
  },
  httpHeader: {
    more: [headerName],
    compile: (value, specification, where) => {
      const matches = wildcard(value, { ignoreCase: true });
      const valuesIn = headerValues(specification, where);
      return ({ headers }) => valuesIn(headers).some(matches);
    },
  },
  httpRequestMethod: { compile: (value) => (request) => request.method === value },
};

/** One condition of a listener rule: any of its values matches. Throws on a type that it does not know. */
export const conditionOf = (condition: Members, where: string): Condition => {
  const [name, given] = onlyMember(condition, `${where}: a condition`);
  const type = conditionTypes[name];
  if (type === undefined) throw new Error(`${where}: the laptop cloud does not know the condition ${name}`);
  const specification = membersOf(given);
  const beside = Object.entries(specification).filter(([member]) => type.more?.includes(member) !== true);
  const [form, values] = onlyMember(Object.fromEntries(beside), `${where}: the condition ${name}`);
  if (form !== "values") throw new Error(`${where}: the laptop cloud does not know ${form} of the condition ${name}`);
  if (!Array.isArray(values) || values.length === 0 || !values.every((value) => typeof value === "string"))
    throw new Error(`${where}: the values of the condition ${name} are not a list of texts`);
  const alternatives = values.map((value) => type.compile(value, specification, where));
  return { values, matches: (request) => alternatives.some((matches) => matches(request)) };
};
