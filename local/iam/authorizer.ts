/** One action that a role wants to do, with the condition keys that the service supplies. */
export type AccessRequest = {
  readonly roleArn: string;
  /** Such as `dynamodb:GetItem`. */
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | ReadonlyArray<string>>>;
};

export type Decision =
  | { readonly allowed: true }
  /** AWS's wording of the refusal, for the AccessDenied error and the log. */
  | { readonly allowed: false; readonly message: string };

export type Authorize = (request: AccessRequest) => Decision;
