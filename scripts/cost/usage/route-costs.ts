import type { Resource } from "../../../local/program.ts";
import type { Costing } from "../costing.ts";
import { type Item, merged } from "../item.ts";
import { calleesIn } from "./callee.ts";
import { frontDoorItems } from "./front-door-items.ts";
import { invocation } from "./function-items.ts";
import { methodsOf } from "./methods-of.ts";
import { traceItems } from "./trace-items.ts";
import { workflowItems } from "./workflow-items.ts";

/** A route, with the methods of its path that call the same, and what a million successful requests of it cost. */
export type RouteCost = { readonly route: string; readonly items: ReadonlyArray<Item> };

const million = 1e6;

/** Every route of the API whose integration calls something, hop by hop. */
export const routeCosts = (costing: Costing): ReadonlyArray<RouteCost> => {
  const shared = frontDoorItems(costing);
  const routes = methodsOf(costing.program)
    .map(({ path, method, integration }) => ({ path, method, callees: calleesIn(costing.program, integration) }))
    .filter(({ callees }) => callees.length > 0);
  return groupsOf(routes, ({ path, callees }) => JSON.stringify([path, callees.map(({ urn }) => urn)])).map(
    ([first, ...others]) => ({
      route: `${[first, ...others].map(({ method }) => method.toUpperCase()).join(", ")} ${first.path}`,
      items: merged([
        ...shared,
        ...first.callees.flatMap((callee) => calleeItems(callee, costing)),
        ...traceItems(first.callees, costing),
      ])
        .map(byTheMillion)
        .toSorted((one, other) => rank(one) - rank(other)),
    }),
  );
};

const groupsOf = <A>(all: ReadonlyArray<A>, key: (each: A) => string): ReadonlyArray<readonly [A, ...A[]]> =>
  [...Map.groupBy(all, key).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others]],
  );

const calleeItems = (callee: Resource, costing: Costing): ReadonlyArray<Item> =>
  callee.type === "aws:lambda/function:Function" ? invocation(callee, costing).items : workflowItems(callee, costing);

const byTheMillion = (item: Item): Item => ({
  ...item,
  quantity: item.quantity * million,
  dollars: item.dollars * million,
});

/** In the order in which a request meets them; what all of them write comes last. */
const rank = ({ hop }: Item): number => ["logs", "X-Ray"].indexOf(hop);
