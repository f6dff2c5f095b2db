import type { HttpEvent } from "../../lambdas/contract/http-event.ts";

/** An event as the mapping templates build it; `headers` by name for short. */
export const anHttpEvent = ({
  headers = {},
  ...overrides
}: Partial<Omit<HttpEvent, "headers">> & { readonly headers?: Readonly<Record<string, string>> } = {}): HttpEvent => ({
  request_id: "11111111-2222-4333-8444-555555555555",
  operation_id: "operation=1",
  path: "/v1/register",
  email: "",
  body: "{}",
  body_too_large: false,
  ...overrides,
  headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
});

/** The event of `/user/{email}`. */
export const aUserEvent = (email: string, overrides: Parameters<typeof anHttpEvent>[0] = {}): HttpEvent =>
  anHttpEvent({ path: `/v1/user/${encodeURIComponent(email)}`, email, ...overrides });
