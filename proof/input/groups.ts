import { addresses } from "./groups/addresses.ts";
import { headers } from "./groups/headers.ts";
import { idempotencyKeys } from "./groups/idempotency-keys.ts";
import { jsonSyntax } from "./groups/json-syntax.ts";
import { jsonTestSuite } from "./groups/json-test-suite.ts";
import { passwords } from "./groups/passwords.ts";
import { paths } from "./groups/paths.ts";
import { sizes } from "./groups/sizes.ts";
import { strings } from "./groups/strings.ts";
import type { Group } from "./group.ts";

export const groups: ReadonlyArray<Group> = [
  strings,
  jsonSyntax,
  jsonTestSuite,
  addresses,
  headers,
  idempotencyKeys,
  paths,
  passwords,
  sizes,
];
