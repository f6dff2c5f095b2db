import { VelocityError } from "../template-error.ts";
import type { Value } from "../values/value.ts";

/** "Overrides are final. An override may only be applied to each parameter once": a second one is a 5XX answer. */
class WriteOnce extends Map<string, Value> {
  override set(key: string, value: Value): this {
    if (value === null) return this;
    if (this.has(key)) throw new VelocityError(`$context.responseOverride: "${key}" is overridden a second time`);
    return super.set(key, value);
  }
}

/**
 * `$context.responseOverride` of one request: `status` and `header`, written once each, by the request template or the
 * response template. Setting one to null leaves it alone.
 */
export class ResponseOverride extends WriteOnce {
  readonly header: Map<string, Value> = new WriteOnce();

  constructor() {
    super();
    super.set("header", this.header);
  }

  /** An integer from 100 to 599; API Gateway ignores anything else. */
  get status(): number | undefined {
    const status = this.get("status");
    return typeof status === "number" && Number.isInteger(status) && status >= 100 && status <= 599
      ? status
      : undefined;
  }
}
