import { allowed, type PolicyStatement } from "../policy-statements.ts";
import { each, type Rule, unless } from "../rule.ts";
import { sources } from "../sources.ts";

const rolePolicy = "aws:iam/rolePolicy:RolePolicy";

/** The actions that the functions are built on; a scan or a query would read many users at once. */
const itemActions = ["dynamodb:getitem", "dynamodb:putitem", "dynamodb:updateitem", "dynamodb:deleteitem"];
const tableArn = /^arn:aws:dynamodb:[\w-]+:\d{12}:table\/[\w.-]+$/;

const onTable = (policy: unknown): ReadonlyArray<PolicyStatement> =>
  allowed(policy).filter(({ actions }) => actions.some((action) => /^(?:dynamodb:|\*$)/.test(action)));

/** What roles may do with users' data. */
export const dataAccessRules: ReadonlyArray<Rule> = [
  each(
    rolePolicy,
    {
      id: "own/one-item-at-a-time",
      title: "Roles read and write single items of the table",
      source: sources.aws("amazondynamodb/latest/developerguide/specifying-conditions.html"),
    },
    ({ props }) =>
      onTable(props.policy)
        .flatMap(({ written }) => written.filter((action) => !itemActions.includes(action.toLowerCase())))
        .map((action) => `allows ${action}`),
  ),
  each(
    rolePolicy,
    {
      id: "own/one-table",
      title: "Roles know one table, by its name",
      source: sources.aws("amazondynamodb/latest/developerguide/specifying-conditions.html"),
    },
    ({ props }) => {
      const tables = onTable(props.policy).flatMap(({ resources }) => resources);
      return unless(
        new Set(tables).size <= 1 && tables.every((arn) => tableArn.test(arn)),
        `reaches ${[...new Set(tables)].join(", ")}`,
      );
    },
  ),
  each(
    rolePolicy,
    {
      id: "own/named-attributes",
      title: "Roles read and write only attributes that their policy names",
      source: sources.aws("amazondynamodb/latest/developerguide/specifying-conditions.html"),
    },
    ({ props }) =>
      onTable(props.policy)
        .filter(
          ({ actions, conditions }) =>
            (conditions["ForAllValues:StringEquals"]?.["dynamodb:Attributes"]?.length ?? 0) === 0 ||
            (actions.includes("dynamodb:getitem") &&
              conditions["StringEquals"]?.["dynamodb:Select"]?.join() !== "SPECIFIC_ATTRIBUTES"),
        )
        .map(({ written }) => `allows ${written.join(", ")} on any attribute`),
  ),
];
