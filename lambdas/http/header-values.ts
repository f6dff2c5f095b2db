import type { HttpEvent } from "../contract/http-event.ts";

/** All values of a header field in order; names compare without case (RFC 9110 §5.1). */
export const headerValues = ({ headers }: Pick<HttpEvent, "headers">, name: string): ReadonlyArray<string> =>
  headers.filter((field) => field.name.toLowerCase() === name.toLowerCase()).map(({ value }) => value);
