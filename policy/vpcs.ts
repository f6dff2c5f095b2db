import type { Resource } from "./resource.ts";

/** The VPCs of a stack: awsx's components, or what they consist of where that is seen. */
export const vpcs = (resources: ReadonlyArray<Resource>): ReadonlyArray<Resource> => {
  const seen = resources.filter(({ type }) => type === "aws:ec2/vpc:Vpc");
  return seen.length > 0 ? seen : resources.filter(({ type }) => type === "awsx:ec2:Vpc");
};
