import { arn, physicalName } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

export const dynamodb: Provider = {
  "aws:dynamodb/table:Table": {
    required: ["hashKey", "attributes"],
    make: (table, account) => {
      const name = physicalName(table);
      return { id: name, outputs: { name, arn: arn("dynamodb", `table/${name}`, account) } };
    },
  },
};
