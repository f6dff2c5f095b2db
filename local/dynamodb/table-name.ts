/** A request names its table by name or ARN. */
export const tableName = (table: unknown): string => String(table).split(":table/").at(-1) ?? "";
