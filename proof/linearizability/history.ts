/** What a client asked of one address. `match` is the ETag of If-Match, as `<id>-<version>`. */
export type Operation =
  | { readonly kind: "register"; readonly name: string }
  | { readonly kind: "get" }
  | { readonly kind: "put"; readonly name: string; readonly match?: string }
  | { readonly kind: "delete"; readonly match?: string };

/** What it heard; undefined when the answer was lost, and with it whether anything was done. */
export type Heard =
  { readonly status: number; readonly id?: string; readonly version?: number; readonly name?: string } | undefined;

/** One operation between two moments of one clock; without an answer it may still take effect at any later time. */
export type Event = {
  readonly operation: Operation;
  readonly heard: Heard;
  readonly began: number;
  readonly ended: number;
};
