import { itemsOf, membersOf } from "../../../local/members.ts";
import { type Program, type Resource, resourcesOf } from "../../../local/program.ts";

/** What a function's role lets it do with tables, as calls of one invocation that succeeds. */
export type TableCalls = { readonly reads: number; readonly writes: number };

const writing = /^dynamodb:(PutItem|UpdateItem|DeleteItem|BatchWriteItem|\*)$/;
const reading = /^dynamodb:(GetItem|BatchGetItem|Query|Scan|\*)$/;

/**
 * A function that may write writes once and reads only to settle a failed write; one that may only read reads once.
 * `assumedReads` says otherwise.
 */
export const tableCalls = (program: Program, lambda: Resource, assumedReads: number | undefined): TableCalls => {
  const actions = actionsOf(program, lambda);
  const writes = actions.some((action) => writing.test(action)) ? 1 : 0;
  const mayRead = actions.some((action) => reading.test(action));
  return { writes, reads: mayRead ? (assumedReads ?? 1 - writes) : 0 };
};

const actionsOf = (program: Program, { inputs: { role } }: Resource): ReadonlyArray<string> =>
  resourcesOf(program, "aws:iam/rolePolicy:RolePolicy")
    .filter(({ inputs }) => typeof role === "string" && role.endsWith(`/${String(inputs["role"])}`))
    .flatMap(({ inputs }) => listOf(membersOf(JSON.parse(String(inputs["policy"])))["Statement"]))
    .map(membersOf)
    .filter((statement) => statement["Effect"] === "Allow")
    .flatMap((statement) => listOf(statement["Action"]))
    .map(String);

const listOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? itemsOf(value) : [value]);
