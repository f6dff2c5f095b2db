/** A JSON value; documents are built as values and serialised once. */
export type Json = string | number | boolean | null | ReadonlyArray<Json> | JsonObject;
export type JsonObject = { readonly [member: string]: Json };
