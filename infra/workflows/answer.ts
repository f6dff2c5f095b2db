import type { Pass } from "./asl.ts";

/** Ends a workflow with the four members of a reply and nothing else: no outcome, no command, no hash. */
export const answer: Pass = {
  Type: "Pass",
  Parameters: {
    "statusCode.$": "$.statusCode",
    "contentType.$": "$.contentType",
    "headers.$": "$.headers",
    "body.$": "$.body",
  },
  End: true,
};
