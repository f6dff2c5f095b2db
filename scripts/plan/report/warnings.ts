import type { ResourceChange } from "../diff/resource-change.ts";

/** Types that hold what cannot be made again. */
const holdsData = [
  "aws:dynamodb/table:Table",
  "aws:s3/bucket:Bucket",
  "aws:kms/key:Key",
  "aws:cloudwatch/logGroup:LogGroup",
];

/** What a reviewer must not miss. */
export const warnings = (changes: ReadonlyArray<ResourceChange>): ReadonlyArray<string> =>
  changes.flatMap(({ kind, resource, before = resource }) => {
    if (kind !== "deleted" && kind !== "replaced") return [];
    const what = `\`${resource.name}\` is ${kind}`;
    if (before.protect === true)
      return [`${what} and protected: \`pulumi up\` stops with an error until the protection is taken away.`];
    if (!holdsData.includes(resource.type)) return [];
    return before.retainOnDelete === true
      ? [`${what}: the old one stays in AWS with its data, and Pulumi forgets it.`]
      : [`${what}: what it holds is lost.`];
  });
