import type { Resource } from "../../../policy/resource.ts";

/** What stands in Pulumi's wire format for text that is not known yet (`unknownStringValue` of @pulumi/policy). */
const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A stack as its first preview sees it: whatever AWS will make up, and all that is made from it, is unknown. */
export const firstPreview = (resources: ReadonlyArray<Resource>): ReadonlyArray<Resource> =>
  resources.map((resource) => ({
    ...resource,
    props: Object.fromEntries(
      Object.entries(resource.props).map(([property, value]) => [
        property,
        (resource.references[property]?.length ?? 0) > 0 ? unknown(value) : value,
      ]),
    ),
  }));

const unknown = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unknown);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, unknown(member)]));
  return typeof value === "string" && madeUp.test(value) ? unknownText : value;
};

/** Texts that hold an ARN, or the id of something in EC2. */
const madeUp = /arn:aws:|^(?:vpc|vpce|subnet|sg)-0/;
