import type { Account, Made, Registration } from "./provider/provider.ts";
import { resourceTypes } from "./provider/resource-types.ts";

/** `undefined` as a part of an ARN, a path or a host name, or alone: an output that nobody supplied, made into text. */
const hole = /(?:^|[:/.])undefined(?:$|[:/.?"])/;

const holeIn = (value: unknown): boolean => {
  if (typeof value === "string") return hole.test(value);
  return typeof value === "object" && value !== null && Object.values(value).some(holeIn);
};

/**
 * The outputs of a resource of a known type. Throws on an unknown type and on inputs with a hole: Pulumi's mocks answer
 * `undefined`, silently, for an output that a provider does not supply.
 */
export const madeUp = (registration: Registration, account: Account): Made => {
  const { type, name, inputs } = registration;
  const resourceType = resourceTypes[type];
  if (resourceType === undefined)
    throw new Error(`the laptop cloud does not know the resource type ${type} ("${name}")`);
  const missing = resourceType.required.find((input) => inputs[input] === undefined || inputs[input] === null);
  if (missing !== undefined) throw new Error(`${type} "${name}" has no "${missing}"`);
  const broken = Object.keys(inputs).find((input) => holeIn(inputs[input]));
  if (broken !== undefined)
    throw new Error(`"${broken}" of ${type} "${name}" was made from an output that the laptop cloud does not supply`);
  return resourceType.make(registration, account);
};
