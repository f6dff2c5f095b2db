import { headerValue } from "../../http-message.ts";
import type { HttpRequest } from "../../http-message.ts";

/** "By passing the X-HTTP-Method-Override header, API Gateway overrides the method" (AWS, important notes). */
export const requestMethod = ({ method, headers }: HttpRequest): string => {
  const override = headerValue(headers, "x-http-method-override");
  return override === undefined || !/^[A-Z]+$/.test(override) ? method : override;
};
