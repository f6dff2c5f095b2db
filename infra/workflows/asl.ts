/** The part of Amazon States Language (JSONPath) that the workflows use; the local interpreter knows all of it. */
export type Workflow = {
  readonly Comment: string;
  readonly StartAt: string;
  readonly TimeoutSeconds: number;
  readonly States: Readonly<Record<string, State>>;
};

export type State = Task | Choice | Pass;

export type Task = {
  readonly Type: "Task";
  readonly Resource: "arn:aws:states:::lambda:invoke";
  readonly Parameters: { readonly FunctionName: string } & (
    { readonly Payload: PayloadTemplate } | { readonly "Payload.$": string }
  );
  readonly TimeoutSeconds: number;
  readonly ResultSelector?: PayloadTemplate;
  readonly ResultPath?: string;
  readonly OutputPath?: string;
  readonly Retry: ReadonlyArray<Retrier>;
  readonly Catch: ReadonlyArray<Catcher>;
  readonly Next: string;
};

export type Choice = {
  readonly Type: "Choice";
  readonly Choices: ReadonlyArray<{ readonly Variable: string; readonly StringEquals: string; readonly Next: string }>;
  readonly Default: string;
};

export type Pass = {
  readonly Type: "Pass";
  readonly InputPath?: string;
  readonly Parameters?: PayloadTemplate;
  readonly Result?: unknown;
} & ({ readonly Next: string } | { readonly End: true });

/** A member whose name ends in `.$` is a path into the state's data. */
export type PayloadTemplate = Readonly<Record<string, unknown>>;

export type Retrier = {
  readonly ErrorEquals: ReadonlyArray<string>;
  readonly IntervalSeconds: number;
  readonly MaxAttempts: number;
  readonly BackoffRate: number;
  readonly JitterStrategy: "FULL";
};

export type Catcher = { readonly ErrorEquals: ReadonlyArray<string>; readonly Next: string };
