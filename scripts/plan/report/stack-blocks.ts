import { type Block, details, lines, paragraph } from "../../report/block.ts";
import { isComponent } from "../diff/is-component.ts";
import type { Snapshot } from "../snapshot.ts";
import { resourceTree } from "../tree/resource-tree.ts";
import { textChanges } from "./text-changes.ts";
import { typeName } from "./type-name.ts";

/** The stack's resources under their components. */
export const treeBlock = ({ program }: Snapshot, foldedInText: boolean): Block => {
  const { length } = program.resources.filter((resource) => !isComponent(resource));
  const remote = program.resources.filter(({ type }) => type.startsWith("awsx:"));
  const notes = remote.map(({ name, type }) =>
    paragraph(
      `${name} (${typeName(type)}) is made by a provider of its own: what it makes in AWS is not in this plan.`,
    ),
  );
  const summary = `The stack: ${length} resources in ${program.resources.length - length} components`;
  return details(summary, [lines(resourceTree(program)), ...notes], foldedInText);
};

/** How many resources there are of each type. */
export const countsBlock = ({ program }: Snapshot): Block => {
  const types = Map.groupBy(
    program.resources.filter((resource) => !isComponent(resource)),
    ({ type }) => typeName(type),
  );
  const counts = [...types].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return details("Resources by type", [
    lines(counts.map(([type, { length }]) => `${String(length).padStart(4)}  ${type}`)),
  ]);
};

export const outputsBlock = ({ program }: Snapshot): Block =>
  details("Outputs, with names that AWS would choose made up", [
    lines(textChanges({}, program.outputs).map((line) => line.replace(/^\+ /, ""))),
  ]);
