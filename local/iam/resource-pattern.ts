const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Matches the ARNs of a policy's Resource. A `*` stays in its segment (the parts between colons), but at the end of one
 * it "can expand to match beyond the colon boundaries" (IAM reference, Resource element).
 */
export const resourcePattern = (pattern: string): ((arn: string) => boolean) => {
  if (pattern === "*") return () => true;
  if (!/[*?]/.test(pattern)) return (arn) => arn === pattern;
  const source = escaped(pattern)
    .replace(/\\\*(?=:|$)/g, ".*")
    .replaceAll("\\*", "[^:]*")
    .replaceAll("\\?", "[^:]");
  const expression = new RegExp(`^${source}$`, "su");
  return (arn) => expression.test(arn);
};
