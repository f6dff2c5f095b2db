import { isMembers, itemsOf, type Members } from "../members.ts";
import type { Resource } from "../program.ts";

export type KeyDefinition = { readonly name: string; readonly hashKey: string; readonly rangeKey: string | undefined };

export type IndexDefinition = KeyDefinition & {
  readonly projectionType: string;
  readonly nonKeyAttributes: ReadonlyArray<string>;
};

/** A table, as far as it decides what its items are. */
export type TableDefinition = KeyDefinition & {
  /** Of the key attributes: name and type (S, N or B), by name. */
  readonly attributes: ReadonlyArray<readonly [name: string, type: string]>;
  /** Global secondary indexes, by name. */
  readonly indexes: ReadonlyArray<IndexDefinition>;
};

type Fail = (complaint: string) => never;

const structural = ["name", "hashKey", "rangeKey", "attributes", "globalSecondaryIndexes"];
/** Change nothing that a laptop could show: price and throughput, protection, encryption, backups. */
const irrelevant = [
  ...["billingMode", "readCapacity", "writeCapacity", "onDemandThroughput", "warmThroughput", "tableClass"],
  ...["deletionProtectionEnabled", "pointInTimeRecovery", "serverSideEncryption", "tags", "tagsAll"],
];
const known = [...structural, ...irrelevant];
const knownOfIndex = [
  ...["name", "hashKey", "rangeKey", "projectionType", "nonKeyAttributes"],
  ...["readCapacity", "writeCapacity", "onDemandThroughput", "warmThroughput"],
];

/** Reads a table of the program; throws, naming table and property, on what the laptop cloud does not know. */
export const tableDefinition = ({ type, name, inputs, outputs }: Resource): TableDefinition => {
  const fail: Fail = (complaint) => {
    throw new Error(`${type} "${name}": ${complaint}`);
  };
  refuseOthers(inputs, known, "", fail);
  const attributes = itemsOf(inputs["attributes"]).map((attribute): readonly [string, string] =>
    isMembers(attribute)
      ? [text(attribute, "name", fail), text(attribute, "type", fail)]
      : fail("attributes are objects"),
  );
  return {
    name: String(outputs["name"]),
    ...keyOf(inputs, fail),
    attributes: attributes.sort(([one], [other]) => (one < other ? -1 : 1)),
    indexes: itemsOf(inputs["globalSecondaryIndexes"])
      .map((index) => (isMembers(index) ? indexOf(index, fail) : fail("globalSecondaryIndexes are objects")))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
};

const indexOf = (index: Members, fail: Fail): IndexDefinition => {
  refuseOthers(index, knownOfIndex, "globalSecondaryIndexes.", fail);
  return {
    name: text(index, "name", fail),
    ...keyOf(index, fail),
    projectionType: text(index, "projectionType", fail),
    nonKeyAttributes: itemsOf(index["nonKeyAttributes"]).map(String).sort(),
  };
};

const keyOf = (inputs: Members, fail: Fail): Pick<KeyDefinition, "hashKey" | "rangeKey"> => ({
  hashKey: text(inputs, "hashKey", fail),
  rangeKey: inputs["rangeKey"] === undefined ? undefined : text(inputs, "rangeKey", fail),
});

const text = (members: Members, member: string, fail: Fail): string => {
  const value = members[member];
  return typeof value === "string" ? value : fail(`${member} must be a string`);
};

const refuseOthers = (members: Members, names: ReadonlyArray<string>, prefix: string, fail: Fail): void => {
  const other = Object.keys(members).find((member) => members[member] !== undefined && !names.includes(member));
  if (other !== undefined) fail(`the laptop cloud does not know the property "${prefix}${other}"`);
};
