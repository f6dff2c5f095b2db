import { VelocityError } from "../template-error.ts";
import { wellFormed } from "../java/well-formed.ts";

/** java.net.URLEncoder with UTF-8: letters, digits and `.-*_` stay, a space becomes `+`. */
export const urlEncode = (text: string): string =>
  encodeURIComponent(wellFormed(text))
    .replace(/[!'()~]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");

/** java.net.URLDecoder with UTF-8: `+` becomes a space, bytes that are no UTF-8 become U+FFFD, a malformed `%` throws. */
export const urlDecode = (text: string): string => {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) throw new VelocityError("malformed percent-encoding");
  const spaced = text.replaceAll("+", " ");
  return spaced.replace(/(?:%[0-9A-Fa-f]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll("%", ""), "hex").toString());
};
