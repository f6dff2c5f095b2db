import type { Program } from "../../program.ts";

/** A resource that the program registers, inputs as plain data. */
export type Registration = {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly inputs: Readonly<Record<string, unknown>>;
};

export type Account = Pick<Program, "region" | "accountId">;

/** What AWS would make up: the id, and the outputs that are no inputs. */
export type Made = { readonly id: string; readonly outputs: Readonly<Record<string, unknown>> };

export type ResourceType = {
  /**
   * Inputs without which the resource cannot be served, for instance an ARN that the program read from another
   * resource.
   */
  readonly required: ReadonlyArray<string>;
  readonly make: (registration: Registration, account: Account) => Made;
};

/** Resource types by Pulumi token. What is not in the table does not exist in the laptop cloud. */
export type Provider = Readonly<Record<string, ResourceType>>;
