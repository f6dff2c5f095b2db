/** What a query reads. */
export type LogSource = "functions" | "workflows" | "requests";

/** A query to keep in CloudWatch Logs Insights. */
export type LogQuery = {
  readonly name: string;
  readonly from: ReadonlyArray<LogSource>;
  /** One command of the query language each. */
  readonly commands: ReadonlyArray<string>;
};
