import { apply, option as O } from "fp-ts";
import type { StackSettings } from "./stack-settings.ts";

/** A name for the API and the zone in which it lies. */
export type Domain = { readonly domainName: string; readonly hostedZoneId: string };

/** The stack's name and zone, which it has both or neither of. */
export const domainOf = ({ domainName, hostedZoneId }: StackSettings): O.Option<Domain> =>
  apply.sequenceS(O.Apply)({ domainName, hostedZoneId });
