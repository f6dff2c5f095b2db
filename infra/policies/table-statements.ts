import type { FunctionName } from "../../lambdas/contract/function-names.ts";
import { itemAttributes, readAttributes } from "../../lambdas/contract/item-attributes.ts";
import type { Statement } from "./policy-document.ts";

type Write = {
  readonly action: "dynamodb:PutItem" | "dynamodb:UpdateItem" | "dynamodb:DeleteItem";
  /** Other return values would bring the whole item along, its password hash included. */
  readonly returnValues: ReadonlyArray<"NONE" | "UPDATED_NEW">;
  /** What the write, its key and its condition may name. */
  readonly attributes: ReadonlyArray<string>;
};

const writes: Readonly<Partial<Record<FunctionName, Write>>> = {
  "create-user-record": { action: "dynamodb:PutItem", returnValues: ["NONE"], attributes: itemAttributes },
  "update-user-record": {
    action: "dynamodb:UpdateItem",
    returnValues: ["NONE", "UPDATED_NEW"],
    attributes: itemAttributes,
  },
  // No hash among them: a condition that tests it would tell it, character by character.
  "delete-user": { action: "dynamodb:DeleteItem", returnValues: ["NONE"], attributes: readAttributes["delete-user"] },
};

/**
 * What a function may do with the table: read its own attributes of one item, and make its one kind of write.
 * `dynamodb:Attributes` covers only what a request names, so the strict condition on Select refuses one that names nothing.
 */
export const tableStatements = (name: FunctionName, tableArn: string): ReadonlyArray<Statement> => [
  {
    Sid: "ReadOwnAttributes",
    Effect: "Allow",
    Action: "dynamodb:GetItem",
    Resource: tableArn,
    Condition: {
      "ForAllValues:StringEquals": { "dynamodb:Attributes": readAttributes[name] },
      StringEquals: { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" },
    },
  },
  ...writeStatements(writes[name], tableArn),
];

const writeStatements = (write: Write | undefined, tableArn: string): ReadonlyArray<Statement> =>
  write === undefined
    ? []
    : [
        {
          Sid: "Write",
          Effect: "Allow",
          Action: write.action,
          Resource: tableArn,
          Condition: {
            "ForAllValues:StringEquals": { "dynamodb:Attributes": write.attributes },
            StringEqualsIfExists: { "dynamodb:ReturnValues": write.returnValues },
          },
        },
      ];
