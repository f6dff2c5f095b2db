import { randomBytes } from "node:crypto";

/** Which role signs with which access key: how a service that sees a signed request knows its caller. */
export type Principals = {
  /** The access key id of a role's session; the same for as long as the laptop cloud runs. */
  readonly accessKeyFor: (roleArn: string) => string;
  readonly roleArnOf: (accessKeyId: string) => string | undefined;
};

/** Temporary access key ids start with ASIA (IAM user guide: unique identifiers). */
const newAccessKeyId = (): string => `ASIA${randomBytes(10).toString("hex").slice(0, 16).toUpperCase()}`;

export const makePrincipals = (): Principals => {
  const keys = new Map<string, string>();
  const roles = new Map<string, string>();
  return {
    accessKeyFor: (roleArn) => {
      const known = keys.get(roleArn);
      if (known !== undefined) return known;
      const accessKeyId = newAccessKeyId();
      keys.set(roleArn, accessKeyId);
      roles.set(accessKeyId, roleArn);
      return accessKeyId;
    },
    roleArnOf: (accessKeyId) => roles.get(accessKeyId),
  };
};
