import type * as t from "io-ts";
import { refinedString } from "../validation/refined-string.ts";

interface PictureUrlBrand {
  readonly PictureUrl: unique symbol;
}

/**
 * Characters of RFC 3986 after `https://`, every % a complete escape. Stricter than the URL parser of browsers, which
 * repairs spaces, line breaks and backslashes; and no user information before the host (RFC 9110 §4.2.4).
 */
const characters =
  /^https:\/\/(?:[A-Za-z0-9._~!$&'()*+,;=:[\]-]|%[0-9A-Fa-f]{2})+(?:[/?#](?:[A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?$/;

/** Where a picture of the user is found; never fetched by this service. At most 2048 characters. */
export const PictureUrl = refinedString<PictureUrlBrand>({
  name: "PictureUrl",
  rule: "https-url",
  detail: "must be a URL such as https://example.org/ada.png: https, at most 2048 characters, percent-encoded",
  holds: (sent) => sent.length <= 2048 && characters.test(sent) && URL.canParse(sent),
});
export type PictureUrl = t.TypeOf<typeof PictureUrl>;
