const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A request's id for the log. A client may choose it (local/apigateway/request/identifiers.ts), so what is none may be
 * anything, a person's address included: it is not shown.
 */
export const shownId = (id: string | undefined): string | undefined =>
  id !== undefined && uuid.test(id) ? id : undefined;
