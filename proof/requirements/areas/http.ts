import { type Area, campaign, test } from "../requirement.ts";

const problems = "e2e/problems.test.ts";
const lifecycle = "e2e/lifecycle.test.ts";

export const http: Area = {
  title: "HTTP",
  requirements: [
    {
      id: "H-01",
      rule: "405 with Allow",
      anchors: ["RFC 9110 15.5.6"],
      level: "MUST",
      evidence: [test(problems, "method-not-allowed, with Allow")],
    },
    {
      id: "H-02",
      rule: "415 for another media type",
      anchors: ["RFC 9110 15.5.16"],
      level: "must",
      evidence: [test(problems, "unsupported-media-type for ${type}"), campaign("bad-input")],
    },
    {
      id: "H-03",
      rule: "413 over the size limit",
      anchors: ["RFC 9110 15.5.14", "API4:2023"],
      level: "must",
      evidence: [test(problems, "body-too-large above 32,768 characters, and not at them"), campaign("bad-input")],
    },
    {
      id: "H-04",
      rule: "201 with Location on creation",
      anchors: ["RFC 9110 15.3.2"],
      level: "SHOULD",
      evidence: [test(lifecycle, "registers: 201 with the user, its ETag and its place")],
    },
    {
      id: "H-05",
      rule: "409 on duplicate",
      anchors: ["RFC 9110 15.5.10"],
      level: "must",
      evidence: [test(problems, "email-taken"), campaign("races")],
    },
    {
      id: "H-06",
      rule: "ETag on GET; If-Match strong comparison; 412; 428 when required",
      anchors: ["RFC 9110 13.1.1", "RFC 9110 8.8.3", "RFC 6585 3"],
      level: "should",
      evidence: [
        test(lifecycle, "replaces the whole profile, once per ETag"),
        test("lambdas/steps/update.test.ts", "update holds to If-Match, strongly compared"),
        test(problems, "precondition-required in a stack that demands If-Match"),
      ],
    },
    {
      id: "H-07",
      rule: "PUT and DELETE are idempotent in effect",
      anchors: ["RFC 9110 9.2.2"],
      level: "MUST",
      evidence: [
        test("lambdas/steps/update.test.ts", "update, delivered twice, raises the version once"),
        test("contract/remove.contract.ts", "knows no user that is already removed"),
      ],
    },
    {
      id: "H-08",
      rule: "Errors are application/problem+json; status equals the status line; no internals",
      anchors: ["RFC 9457 3", "RFC 9457 5", "ASVS 16.5.1"],
      level: "must",
      evidence: [
        test("lambdas/http/problem-reply.test.ts", "is a problem document whose status is the status line's"),
        test(problems, "internal-error when a function may not do its work, without internals"),
        campaign("bad-input"),
      ],
    },
    {
      id: "H-09",
      rule: "Gateway-made errors (403 missing token, 413, 429, 504) have the same shape",
      anchors: ["RFC 9457"],
      level: "should",
      evidence: [
        test(
          "infra/api/gateway-responses.test.ts",
          'answers ${type} with ${status ?? "its own status"} and ${problem}',
        ),
      ],
      missing: "413 above 10 MB, which API Gateway lets nobody change.",
    },
    {
      id: "H-10",
      rule: "Every body has Content-Type with charset; nosniff; no-store; HSTS; no version header",
      anchors: ["ASVS 4.1.1", "ASVS 14.3.2", "ASVS 13.4.6", "OWASP REST Security"],
      level: "L1/L2",
      evidence: [
        test(
          "infra/api/gateway-document.test.ts",
          "${method} ${path} forbids caches and sniffing on every answer, and declares what it sets",
        ),
        test("e2e/hardened.test.ts", "tells browsers to insist on TLS"),
        test("proof/requirements/fields.test.ts", "tell nobody what serves them, and in which version"),
      ],
      note: "JSON is UTF-8 by definition and has no charset parameter (RFC 8259 §11).",
    },
    {
      id: "H-11",
      rule: "TRACE off; unused methods blocked",
      anchors: ["ASVS 13.4.4", "ASVS 4.1.4"],
      level: "L2",
      evidence: [
        test(
          "infra/api/gateway-document.test.ts",
          "says 405 and ${allow} to any other method of ${path}, whatever its media type",
        ),
        test("e2e/hardened.test.ts", "refuses a method in a header, and carries out neither"),
        campaign("raw-http"),
      ],
    },
    {
      id: "H-12",
      rule: "Idempotency-Key: replay same, 422 other payload, 409 in flight, 400 malformed; expiry published",
      anchors: ["draft-ietf-httpapi-idempotency-key-header-07", "Stripe"],
      level: "should",
      evidence: [
        test("e2e/idempotency.test.ts", "answers a repetition with the user that it made, as it is now"),
        test("e2e/idempotency.test.ts", "refuses the key with another payload or another password"),
        test("e2e/idempotency.test.ts", "makes one user of parallel repetitions"),
        test("e2e/idempotency.test.ts", "refuses a malformed key together with every other violation"),
      ],
      missing:
        "In flight, the same is answered with the one user rather than with 409, and so is another password (docs/adr/0002); a key lives as long as its user.",
    },
    {
      id: "H-13",
      rule: "PII not in the URL: the email is in the path of /user/{email} — documented exception, masked in access logs",
      anchors: ["ASVS 14.2.1"],
      level: "L1",
      evidence: [
        test("proof/requirements/exceptions.test.ts", "say that addresses are part of URLs, and which log has them"),
        test(
          "infra/components/rest-api.test.ts",
          "serves the deployment as v1, with a log line per request that names no path, and no trace, which would",
        ),
      ],
    },
    {
      id: "H-14",
      rule: "Message framing follows RFC 9112; malformed requests do not stop the server",
      anchors: ["ASVS 4.2.1", "RFC 9112 6.3"],
      level: "L2",
      evidence: [
        campaign("raw-http"),
        test("local/server.test.ts", "is answered with 400 and the end of the connection: ${what}"),
        test("local/server.test.ts", "answers a request before it refuses what follows it: ${what}"),
      ],
      note: "On AWS the load balancer's parser stands in front; here Node's does.",
    },
  ],
};
