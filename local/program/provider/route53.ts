import { text } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

/** Names: registered so that the program evaluates; a laptop answers to 127.0.0.1 alone. */
export const route53: Provider = {
  "aws:route53/record:Record": {
    required: ["zoneId", "name", "type"],
    make: (record) => {
      const name = text(record, "name").replace(/\.$/, "");
      return { id: `${text(record, "zoneId")}_${name}_${text(record, "type")}`, outputs: { fqdn: name } };
    },
  },
};
