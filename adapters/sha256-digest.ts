import { hash } from "node:crypto";
import type { Digest } from "../domain/ports/digest.ts";

/** SHA-256 of the text in UTF-8, as 43 characters of base64url. */
export const sha256Digest: Digest = (text) => hash("sha256", text, "base64url");
