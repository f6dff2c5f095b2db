import type { HeaderFields } from "../http-message.ts";
import type { Members } from "../members.ts";

/** The member that names the header of an HTTP header condition. */
export const headerName = "httpHeaderName";

/**
 * All values of the header that a condition names; names compare without case. Throws on a name that the load balancer
 * would refuse (ELB user guide: HTTP header conditions).
 */
export const headerValues = (specification: Members, where: string): ((headers: HeaderFields) => string[]) => {
  const name = specification[headerName];
  if (typeof name !== "string" || !/^[!#$%&'*+.^_`|~\w-]{1,40}$/.test(name) || name.toLowerCase() === "host")
    throw new Error(`${where}: "${headerName}" must be a header name of up to 40 characters, and not Host`);
  const wanted = name.toLowerCase();
  return (headers) => headers.filter(([field]) => field.toLowerCase() === wanted).map(([, value]) => value);
};
