import { each, type Rule, unless } from "../rule.ts";
import { sources } from "../sources.ts";

const listener = "aws:lb/listener:Listener";

/** Policies that ELB.17 recommends, and their successors with post-quantum key exchange. */
const recommendedPolicies =
  /^ELBSecurityPolicy-TLS13-1-(?:3(?:-PQ-2025-09|-2021-06|-FIPS-2023-04|-FIPS-PQ-2025-09)|2-Res(?:-PQ-2025-09|-2021-06|-FIPS-2023-04|-FIPS-PQ-2025-09))$/;

/** How clients are listened to. */
export const listenerRules: ReadonlyArray<Rule> = [
  each(
    listener,
    {
      id: "ELB.1",
      title: "Listeners without TLS only redirect to HTTPS",
      source: sources.securityHub("ELB.1"),
    },
    ({ props }) =>
      unless(
        props.protocol !== "HTTP" ||
          props.defaultActions?.every(({ redirect }) => redirect?.protocol === "HTTPS") === true,
        "answers in plain HTTP",
      ),
  ),
  each(
    listener,
    { id: "ELB.17", title: "Listeners use a recommended TLS policy", source: sources.securityHub("ELB.17") },
    ({ props }) =>
      unless(
        props.protocol !== "HTTPS" || recommendedPolicies.test(props.sslPolicy ?? ""),
        `has the TLS policy ${props.sslPolicy ?? "of the default"}`,
      ),
  ),
  each(listener, { id: "ELB.18", title: "Listeners encrypt", source: sources.securityHub("ELB.18") }, ({ props }) =>
    unless(props.protocol === "HTTPS" || props.protocol === "TLS", `listens to ${props.protocol ?? "HTTP"}`),
  ),
  each(
    listener,
    {
      id: "own/strict-transport-security",
      title: "Listeners with TLS tell browsers to stay with it",
      source: "https://www.rfc-editor.org/rfc/rfc6797",
    },
    ({ props }) =>
      unless(
        props.protocol !== "HTTPS" ||
          /max-age=\d{8,}/.test(props.routingHttpResponseStrictTransportSecurityHeaderValue ?? ""),
        "sends no Strict-Transport-Security of a year or more",
      ),
  ),
  each(
    listener,
    {
      id: "own/default-is-no-route",
      title: "What no rule of a listener fits is answered there and goes nowhere",
      source: sources.aws("elasticloadbalancing/latest/application/load-balancer-listeners.html"),
    },
    ({ props }) =>
      unless(
        props.defaultActions?.every(({ type }) => type === "fixed-response" || type === "redirect") === true,
        "forwards by default",
      ),
  ),
];
