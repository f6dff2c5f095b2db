import { createHash } from "node:crypto";
import type { Account, Registration } from "./provider.ts";

const lowerCaseAlphanumerics = "abcdefghijklmnopqrstuvwxyz0123456789";

/** `length` characters derived from `seed`: the same for the same program, so that a restart serves the same ids. */
export const stableId = (seed: string, length: number, alphabet = lowerCaseAlphanumerics): string =>
  Array.from(createHash("sha512").update(seed).digest().subarray(0, length), (byte) =>
    alphabet.charAt(byte % alphabet.length),
  ).join("");

/** An EC2 id such as `vpce-0123456789abcdef0`. */
export const ec2Id = (prefix: string, seed: string): string => `${prefix}-0${stableId(seed, 16, "0123456789abcdef")}`;

/**
 * The name that AWS would show: the given one, else made from the prefix or the logical name, without Pulumi's random
 * suffix.
 */
export const physicalName = ({ name, urn, inputs }: Registration): string => {
  if (typeof inputs["name"] === "string") return inputs["name"];
  return typeof inputs["namePrefix"] === "string" ? `${inputs["namePrefix"]}${stableId(urn, 8)}` : name;
};

export const arn = (service: string, resource: string, { region, accountId }: Account): string =>
  `arn:aws:${service}:${region}:${accountId}:${resource}`;

/** An input that the program must give as text. */
export const text = ({ type, name, inputs }: Registration, input: string): string => {
  const value = inputs[input];
  if (typeof value !== "string") throw new Error(`${type} ${name}: "${input}" must be text`);
  return value;
};
