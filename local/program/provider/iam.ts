import { physicalName, stableId, text } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

export const iam: Provider = {
  "aws:iam/role:Role": {
    required: ["assumeRolePolicy"],
    make: (role, { accountId }) => {
      const name = physicalName(role);
      const path = typeof role.inputs["path"] === "string" ? role.inputs["path"] : "/";
      const uniqueId = `AROA${stableId(name, 17, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}`;
      return { id: name, outputs: { name, path, uniqueId, arn: `arn:aws:iam::${accountId}:role${path}${name}` } };
    },
  },
  "aws:iam/rolePolicy:RolePolicy": {
    required: ["role", "policy"],
    make: (policy) => {
      const name = physicalName(policy);
      return { id: `${text(policy, "role")}:${name}`, outputs: { name } };
    },
  },
};
