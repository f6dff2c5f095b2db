import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Domain } from "../settings/domain.ts";

/** A certificate for a name, proved by a record in its zone. The ARN is known once ACM has issued it, so a listener can wait. */
export const validatedCertificate = (
  name: string,
  { domainName, hostedZoneId }: Domain,
  parent: pulumi.Resource,
): pulumi.Output<string> => {
  const certificate = new aws.acm.Certificate(
    `${name}-certificate`,
    { domainName, validationMethod: "DNS" },
    { parent },
  );
  // One name, so one record; ACM asks for the same one whenever the certificate is made anew.
  const proof = certificate.domainValidationOptions.apply(([option]) => {
    if (option === undefined) throw new Error(`ACM asks for no record that proves ${domainName}`);
    return option;
  });
  const record = new aws.route53.Record(
    `${name}-certificate-record`,
    {
      zoneId: hostedZoneId,
      name: proof.resourceRecordName,
      type: proof.resourceRecordType,
      records: [proof.resourceRecordValue],
      ttl: 60,
    },
    { parent },
  );
  return new aws.acm.CertificateValidation(
    `${name}-certificate-validation`,
    { certificateArn: certificate.arn, validationRecordFqdns: [record.fqdn] },
    { parent },
  ).certificateArn;
};
