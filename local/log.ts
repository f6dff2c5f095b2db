/** Something that happened inside the laptop cloud; `service` says where, `level` whether a person should look. */
export type LogEvent = {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly service: string;
  readonly message: string;
  readonly [detail: string]: unknown;
};

export type Log = (event: LogEvent) => void;
