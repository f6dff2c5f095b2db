import { apiMutations } from "./mutations/api.ts";
import { computeMutations } from "./mutations/compute.ts";
import { dataMutations } from "./mutations/data.ts";
import { frontDoorMutations } from "./mutations/front-door.ts";
import { networkMutations } from "./mutations/network.ts";
import { watchingMutations } from "./mutations/watching.ts";
import type { Mutation } from "./support/mutation.ts";

/** How every rule is seen to fail. */
export const mutations: ReadonlyArray<Mutation> = [
  ...frontDoorMutations,
  ...networkMutations,
  ...apiMutations,
  ...computeMutations,
  ...dataMutations,
  ...watchingMutations,
];
