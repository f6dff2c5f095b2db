import type * as pulumi from "@pulumi/pulumi";

/**
 * The arguments of a resource once the program has run: no outputs, no promises, other resources as their ids.
 * Every member may be missing, because a rule also judges resources that were not type-checked here (awsx's children).
 */
export type Plain<T> = T extends pulumi.Resource
  ? never
  : T extends Promise<infer U> | pulumi.OutputInstance<infer U>
    ? Plain<U>
    : T extends ReadonlyArray<infer U>
      ? ReadonlyArray<Plain<U>>
      : T extends object
        ? { readonly [K in keyof T]?: Plain<T[K]> | undefined }
        : T;
