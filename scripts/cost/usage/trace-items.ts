import { membersOf } from "../../../local/members.ts";
import { type Resource, resourcesOf } from "../../../local/program.ts";
import type { Costing } from "../costing.ts";
import type { Item } from "../item.ts";

/** A sampled request is one trace, whichever hop begins it: the API's stage, the workflow or the function. */
export const traceItems = (
  callees: ReadonlyArray<Resource>,
  { program, assumed, item }: Costing,
): ReadonlyArray<Item> => {
  const traced =
    resourcesOf(program, "aws:apigateway/stage:Stage").some(({ inputs }) => inputs["xrayTracingEnabled"] === true) ||
    callees.some(
      ({ inputs }) =>
        membersOf(inputs["tracingConfiguration"])["enabled"] === true ||
        membersOf(inputs["tracingConfig"])["mode"] === "Active",
    );
  return [item("X-Ray", "traces", traced ? assumed.traceShare : 0, "trace")];
};
