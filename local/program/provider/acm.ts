import { arn, stableId, text } from "./identifiers.ts";
import type { Provider } from "./provider.ts";

/** Certificates: issued at once. A laptop serves plain HTTP whatever the listener says. */
export const acm: Provider = {
  "aws:acm/certificate:Certificate": {
    required: ["domainName"],
    make: (certificate, account) => {
      const certificateArn = arn("acm", `certificate/${stableId(certificate.urn, 36)}`, account);
      const domainName = text(certificate, "domainName");
      const proof = {
        domainName,
        resourceRecordName: `_${stableId(`${certificate.urn} name`, 32)}.${domainName}.`,
        resourceRecordType: "CNAME",
        resourceRecordValue: `_${stableId(`${certificate.urn} value`, 32)}.acm-validations.aws.`,
      };
      return { id: certificateArn, outputs: { arn: certificateArn, domainValidationOptions: [proof] } };
    },
  },
  "aws:acm/certificateValidation:CertificateValidation": {
    required: ["certificateArn"],
    make: ({ urn }) => ({ id: stableId(urn, 16), outputs: {} }),
  },
};
