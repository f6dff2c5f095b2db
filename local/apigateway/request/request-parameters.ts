import type { HeaderFields } from "../../http-message.ts";

/**
 * Headers of a request that API Gateway keeps to itself: no mapping sees them (recorded on AWS; for Content-Length see also
 * the many reports that a Lambda function behind a REST API gets none).
 */
const hidden: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "content-md5",
  "expect",
  "max-forwards",
  "proxy-authenticate",
  "server",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "www-authenticate",
]);

/** Headers as a mapping sees them: names as the client spelled them, of a repeated name the last value. */
export const visibleHeaders = (headers: HeaderFields): ReadonlyMap<string, string> =>
  new Map(headers.filter(([name]) => !hidden.has(name.toLowerCase())));

const decodeQuery = (text: string): string => {
  const spaced = text.replaceAll("+", " ");
  return decodePercent(spaced) ?? spaced;
};

/** Percent-decodes UTF-8 once; undefined when it is malformed. */
export const decodePercent = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The query string as a mapping sees it: decoded once, `+` a space, of a repeated name the last value (recorded on AWS). */
export const queryParameters = (query: string): ReadonlyMap<string, string> =>
  new Map(
    query
      .split(/[&;]/)
      .filter((pair) => pair !== "")
      .map((pair) => {
        const [name = "", ...value] = pair.split("=");
        return [decodeQuery(name), decodeQuery(value.join("="))];
      }),
  );
