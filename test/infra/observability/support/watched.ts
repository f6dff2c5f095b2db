import type { Watched } from "../../../../infra/observability/watched.ts";

const arn = (name: string) => `arn:aws:states:eu-central-1:123456789012:stateMachine:${name}`;

export const watched: Watched = {
  region: "eu-central-1",
  apiName: "an-api",
  stageName: "v1",
  loadBalancer: "app/door/1",
  targetGroup: "targetgroup/targets/2",
  functions: {
    "validate-user-input": "validate-1",
    "check-existing-user": "check-2",
    "create-user-record": "create-3",
    "update-user-record": "update-4",
    "get-user": "get-5",
    "delete-user": "delete-6",
  },
  workflows: { "user-registration": arn("register"), "update-user": arn("update") },
  tableName: "a-table",
  namespace: "user-manager/test",
  hashingConcurrency: 10,
};
