import type { Provider } from "./provider.ts";

export const pulumi: Provider = {
  "pulumi:pulumi:Stack": { required: [], make: ({ name }) => ({ id: name, outputs: {} }) },
};
