/**
 * Condition keys that some service of the laptop cloud supplies, in lower case (IAM compares them so). A key that
 * nobody supplies would always be absent, and a ForAllValues or IfExists on it always true: it is refused instead.
 */
const single = [
  "dynamodb:select",
  "dynamodb:returnvalues",
  "dynamodb:returnconsumedcapacity",
  "aws:sourcevpce",
  "aws:sourcearn",
  "aws:sourceaccount",
  "states:statemachinequalifier",
  "kms:viaservice",
  "kms:calleraccount",
];

/** Keys with several values in one request: they need ForAllValues or ForAnyValue. */
const multiple = ["dynamodb:attributes", "dynamodb:leadingkeys"];

export const isKnownKey = (key: string): boolean => [...single, ...multiple].includes(key.toLowerCase());

export const isMultivalued = (key: string): boolean => multiple.includes(key.toLowerCase());
