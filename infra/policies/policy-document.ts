/** A statement of an IAM policy; conditions as operator → key → values. */
export type Statement = {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: string | { readonly Service: string } | { readonly AWS: string };
  readonly Action: string | ReadonlyArray<string>;
  readonly Resource?: string | ReadonlyArray<string>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | ReadonlyArray<string>>>>>;
};

export type PolicyDocument = { readonly Version: "2012-10-17"; readonly Statement: ReadonlyArray<Statement> };

export const policyDocument = (...statements: ReadonlyArray<Statement>): PolicyDocument => ({
  Version: "2012-10-17",
  Statement: statements,
});
