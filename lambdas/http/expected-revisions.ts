import { either as E, function as F } from "fp-ts";
import type { ExpectedRevisions } from "../../domain/revision.ts";
import type { HttpEvent } from "../contract/http-event.ts";
import { type EntityTags, entityTags } from "./entity-tags.ts";
import { headerValues } from "./header-values.ts";
import type { Validated } from "../../domain/validation/validated.ts";

/** What If-Match demands of the user, if it was sent. */
export const expectedRevisions = (event: HttpEvent): Validated<{ readonly expected_revisions?: ExpectedRevisions }> =>
  F.pipe(
    entityTags("If-Match")(headerValues(event, "if-match")),
    E.map((tags) => (tags === undefined ? {} : { expected_revisions: revisions(tags) })),
  );

/** Strong comparison: a weak tag matches nothing (RFC 9110 §13.1.1). */
const revisions = (tags: EntityTags): ExpectedRevisions =>
  tags === "*" ? "*" : tags.flatMap(({ weak, opaque }) => (weak ? [] : [opaque]));
