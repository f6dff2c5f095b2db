import { arn, physicalName, stableId, text } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

export const wafv2: Provider = {
  "aws:wafv2/webAcl:WebAcl": {
    required: ["scope", "defaultAction", "visibilityConfig"],
    make: (acl, account) => {
      const [name, id] = [physicalName(acl), stableId(acl.urn, 36)];
      return { id, outputs: { name, arn: arn("wafv2", `regional/webacl/${name}/${id}`, account) } };
    },
  },
  "aws:wafv2/webAclAssociation:WebAclAssociation": {
    required: ["resourceArn", "webAclArn"],
    make: (association) => ({
      id: `${text(association, "webAclArn")},${text(association, "resourceArn")}`,
      outputs: {},
    }),
  },
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": {
    required: ["resourceArn", "logDestinationConfigs"],
    make: (logging) => ({ id: text(logging, "resourceArn"), outputs: {} }),
  },
};
