import { each, type Rule, unless } from "../rule.ts";
import { sources } from "../sources.ts";

const certificate = "aws:acm/certificate:Certificate";

/** Certificates that the program asks for. */
export const certificateRules: ReadonlyArray<Rule> = [
  each(
    certificate,
    { id: "ACM.1", title: "Certificates renew by themselves", source: sources.securityHub("ACM.1") },
    ({ props }) => unless(props.validationMethod === "DNS", "is not validated by DNS, so a person must renew it"),
  ),
  each(
    certificate,
    { id: "ACM.2", title: "Certificates have keys of 2048 bits or more", source: sources.securityHub("ACM.2") },
    ({ props }) => unless(props.keyAlgorithm !== "RSA_1024", "has a key of 1024 bits"),
  ),
];
