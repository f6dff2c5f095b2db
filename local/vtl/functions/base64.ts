import { VelocityError } from "../template-error.ts";
import { wellFormed } from "../java/well-formed.ts";

export const base64Encode = (text: string): string => Buffer.from(wellFormed(text)).toString("base64");

export const base64Decode = (text: string): string => {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.replaceAll("=", "").length % 4 === 1)
    throw new VelocityError("not base64");
  return Buffer.from(text, "base64").toString();
};
