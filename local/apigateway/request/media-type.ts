const json = "application/json";

/** "Only the MIME type is used": in lower case, without parameters. */
const mimeType = (value: string): string => (value.split(";", 1)[0] ?? "").trim().toLowerCase();

/** The media type that a request template is chosen by; without a Content-Type it is JSON. */
export const contentType = (value: string | undefined): string => (value === undefined ? json : mimeType(value));

/**
 * The entry for a client's Accept header: API Gateway honours only its first media type, then falls back to
 * application/json and to the first entry. Undefined when there is none at all.
 */
export const chooseByAccept = <A>(entries: ReadonlyMap<string, A>, accept: string | undefined): A | undefined => {
  const wanted = accept === undefined ? json : mimeType(accept.split(",", 1)[0] ?? "");
  return entries.get(wanted) ?? entries.get(json) ?? entries.values().next().value;
};
