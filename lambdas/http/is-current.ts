import type { User } from "../../domain/user.ts";
import { revisionOf } from "../../domain/revision.ts";
import type { EntityTags } from "./entity-tags.ts";

/** True when the client already has this revision: weak comparison, as If-None-Match demands (RFC 9110 §13.1.2). */
export const isCurrent = (tags: EntityTags | undefined, user: User): boolean =>
  tags === "*" || (tags ?? []).some(({ opaque }) => opaque === revisionOf(user));
