import { wildcard } from "./wildcard.ts";

const parts = (arn: string): ReadonlyArray<string> => {
  const [head, resource] = [arn.split(":", 5), arn.split(":").slice(5).join(":")];
  return [...head, resource];
};

/**
 * ArnLike and ArnEquals: each of the six parts of an ARN matches by itself (IAM reference, ARN condition operators).
 */
export const arnPattern = (pattern: string): ((arn: string) => boolean) => {
  const matchers = parts(pattern).map((part) => wildcard(part));
  return (arn) => {
    const candidates = parts(arn);
    return matchers.every((matches, index) => matches(candidates[index] ?? ""));
  };
};
