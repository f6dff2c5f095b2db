import type { HttpRequest, HttpResponse } from "../http-message.ts";
import type { Log } from "../log.ts";
import type { Program } from "../program.ts";
import { balancerError } from "./balancer-error.ts";
import type { Endpoint } from "./endpoint.ts";
import { executeApiArn } from "./execute-api-arn.ts";
import { forwardedHeaders } from "./forwarded-headers.ts";
import { listenerOf } from "./listener.ts";
import { originForm } from "./origin-form.ts";
import { publicName } from "./public-name.ts";
import { refusedStatus } from "./request-limits.ts";
import { responseHeaders } from "./response-headers.ts";
import { webAclGuard } from "../waf/web-acl.ts";

/** What is behind the interface endpoint. */
type RestApis = {
  readonly handle: (request: HttpRequest, caller: { readonly sourceVpce?: string }) => Promise<HttpResponse>;
};

export type LoadBalancer = {
  /** Never rejects for what a client sends. `client` is the address from which the request came. */
  readonly handle: (request: HttpRequest, client: string) => Promise<HttpResponse>;
  /** The name under which AWS would serve it. */
  readonly dnsName: string;
  readonly protocol: "http" | "https";
};

type Dependencies = { readonly program: Program; readonly restApis: RestApis; readonly log: Log };

/**
 * The program's Application Load Balancer: the first rule that matches transforms the request and forwards it to the
 * interface endpoint of API Gateway, unless the web ACL blocks it. Throws at once, naming the resource, on what it does not know.
 */
export const makeLoadBalancer = ({ program, restApis, log }: Dependencies): LoadBalancer => {
  const { protocol, port, rules, defaultAction, balancer, resource } = listenerOf(program);
  const forwarded = forwardedHeaders(balancer);
  const answered = responseHeaders(resource);
  const blocked = webAclGuard(balancer, { program, log });

  const forward = (endpoint: Endpoint, request: HttpRequest): Promise<HttpResponse> => {
    const invoked = executeApiArn(request, program);
    const decision = invoked === undefined ? { allowed: true as const } : endpoint.allows(invoked);
    if (decision.allowed) return restApis.handle(request, { sourceVpce: endpoint.id });
    log({ level: "warn", service: "vpc-endpoint", code: "AccessDenied", message: withoutPath(decision.message) });
    return Promise.resolve(endpointRefusal);
  };

  const route = async (request: HttpRequest, client: string): Promise<HttpResponse> => {
    const refused = refusedStatus(request);
    if (refused !== undefined) return balancerError(refused);
    const block = blocked(client);
    if (block !== undefined) return block;
    const rule = rules.find(({ matches }) => matches(request));
    const action = rule?.action ?? defaultAction;
    if (action.kind === "answer") return action.response;
    const transformed = rule?.transform(request) ?? request;
    if (!transformed.target.startsWith("/")) return balancerError(500);
    const headers = forwarded(transformed.headers, { client, protocol, port });
    return forward(action.endpoint, { ...transformed, headers });
  };

  return {
    dnsName: publicName(program, balancer),
    protocol,
    handle: async (request, client) => answered(await route(originForm(request), client)),
  };
};

/** What AWS answers when an endpoint's policy refuses; the reason, which names ARNs, goes to the log. */
const endpointRefusal: HttpResponse = {
  status: 403,
  headers: [["Content-Type", "application/json"]],
  body: JSON.stringify({ Message: "User: anonymous is not authorized to perform: execute-api:Invoke" }),
};

/** The resource of a refusal goes down to the path, which may name a person: stage and method are enough. */
const withoutPath = (message: string): string =>
  message.replace(/(:execute-api:[^/\s]*\/[^/\s]*\/[^/\s]*)\/\S*/g, "$1/…");
