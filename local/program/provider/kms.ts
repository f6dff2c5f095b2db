import { arn, stableId, text } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

const hexadecimal = "0123456789abcdef";

/** In the form of a UUID. */
const keyId = (urn: string): string =>
  [8, 4, 4, 4, 12].map((length, part) => stableId(`${urn} ${part}`, length, hexadecimal)).join("-");

export const kms: Provider = {
  "aws:kms/key:Key": {
    required: ["policy"],
    make: ({ urn }, account) => {
      const id = keyId(urn);
      return { id, outputs: { keyId: id, arn: arn("kms", `key/${id}`, account) } };
    },
  },
  "aws:kms/alias:Alias": {
    required: ["targetKeyId"],
    make: (alias, account) => {
      const { name: given, namePrefix = "alias/" } = alias.inputs;
      const name = typeof given === "string" ? given : `${String(namePrefix)}${stableId(alias.urn, 8)}`;
      const target = arn("kms", `key/${text(alias, "targetKeyId")}`, account);
      return { id: name, outputs: { name, arn: arn("kms", name, account), targetKeyArn: target } };
    },
  },
};
