import { PictureUrl } from "../../../domain/profile/picture-url.ts";
import { keeps, refuses, refusesWhatIsNoString } from "../../support/codec-table.ts";

const violation = {
  rule: "https-url",
  detail: "must be a URL such as https://example.org/ada.png: https, at most 2048 characters, percent-encoded",
};
const urlOf = (length: number) => `https://example.org/${"p".repeat(length - "https://example.org/".length)}`;

describe("PictureUrl", () => {
  keeps(PictureUrl, [
    "https://example.org",
    "https://example.org/ada.png",
    "https://EXAMPLE.org/Ada.png?size=2&x=%C3%A4#top",
    "https://example.org:8443/",
    "https://my_bucket.example.org/a",
    "https://[2001:db8::1]/ada.png",
    "https://192.0.2.1/ada.png",
    "https://xn--mnchen-3ya.example/",
    "https://example.org?x=1@2",
    urlOf(2048),
  ]);
  refusesWhatIsNoString(PictureUrl);
  refuses(PictureUrl, violation, [
    ["the empty text", ""],
    ["http", "http://example.org/ada.png"],
    ["another scheme", "javascript:alert(1)"],
    ["a data URL", "data:image/png;base64,AAAA"],
    ["no scheme", "//example.org/ada.png"],
    ["a relative path", "/ada.png"],
    ["one slash", "https:/example.org/ada.png"],
    ["no host", "https:///ada.png"],
    ["the scheme alone", "https://"],
    ["a backslash", "https:\\\\example.org"],
    ["a space before it", " https://example.org/ada.png"],
    ["a space inside", "https://example.org/ada lovelace.png"],
    ["a line break inside", "https://example.org/\nada.png"],
    ["quotes", 'https://example.org/"><script>'],
    ["letters that are not encoded", "https://example.org/ä.png"],
    ["a host that is not encoded", "https://münchen.example/"],
    ["an escape that is cut off", "https://example.org/%C"],
    ["an escape that is none", "https://example.org/%zz"],
    ["a user and password", "https://ada:secret@example.org/"],
    ["a port that is none", "https://example.org:65536/"],
    ["an IPv4 address that is none", "https://999.1.1.1/"],
    ["an IPv6 address that is none", "https://[2001:db8::1::2]/"],
    ["2049 characters", urlOf(2049)],
  ]);
});
