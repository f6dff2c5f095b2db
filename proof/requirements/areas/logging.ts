import { type Area, test } from "../requirement.ts";

export const logging: Area = {
  title: "Logging",
  requirements: [
    {
      id: "L-01",
      rule: "One JSON line per event: time UTC, request id, operation, outcome; no password, hash or full address",
      anchors: ["ASVS 16.2.1", "ASVS 16.2.2", "ASVS 16.2.5"],
      level: "L2",
      evidence: [
        test("lambdas/runtime/log.test.ts", "is one JSON object with the time in UTC"),
        test("lambdas/runtime/function-handler.test.ts", "returns what the step does, and logs its outcome"),
        test(
          "e2e/secrets.test.ts",
          "are in no log of a function: no password, no hash, no address, not even a member's name",
        ),
      ],
    },
    {
      id: "L-02",
      rule: "CR/LF/ANSI/U+2028 cannot forge a line",
      anchors: ["ASVS 16.4.1"],
      level: "L2",
      evidence: [
        test("lambdas/runtime/log.test.ts", "is one line whatever it carries, and loses nothing"),
        test("local/lambda/function-log.test.ts", "stays one line per event, whatever is in it"),
      ],
    },
    {
      id: "L-03",
      rule: "Refused validation, authentication and authorization are logged",
      anchors: ["ASVS 16.3.1-3"],
      level: "L2",
      evidence: [
        test("lambdas/runtime/function-handler.test.ts", "returns a refusal as a problem, and logs its name"),
        test("lambdas/runtime/function-handler.test.ts", "logs the rules that input breaks, not what the client wrote"),
      ],
      missing:
        "There is no authentication and no authorization whose refusals could be logged; a wrong present password is.",
    },
    {
      id: "L-04",
      rule: "Unhandled errors end in one handler: generic 500 outside, full record inside",
      anchors: ["ASVS 16.5.1", "ASVS 16.5.4"],
      level: "L2/L3",
      evidence: [
        test("lambdas/runtime/function-handler.test.ts", "makes a defect of whatever the step throws"),
        test("lambdas/runtime/function-handler.test.ts", "throws ${name} by name alone, and logs its cause"),
      ],
    },
  ],
};
