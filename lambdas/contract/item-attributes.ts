/** The user's own fields, as attributes of its item. */
const user = [
  "id",
  "email",
  "email_verified",
  "name",
  "given_name",
  "family_name",
  "picture",
  "locale",
  "zoneinfo",
  "phone_number",
  "attributes",
  "version",
  "created_at",
  "updated_at",
] as const;

/**
 * The attributes of a user's item that each function reads, by name of the function: its role allows these and no
 * others, and a test holds them against what the DynamoDB adapter projects.
 */
export const readAttributes = {
  "validate-user-input": ["email", "password_hash", "registration_id"],
  "check-existing-user": [...user, "schema_version", "registration_id", "fingerprint"],
  "create-user-record": [...user, "schema_version", "registration_id", "fingerprint"],
  "update-user-record": [...user, "schema_version", "operation_id"],
  "get-user": [...user, "schema_version"],
  "delete-user": ["email", "id", "version"],
} as const;

/** Every attribute that an item may have. */
export const itemAttributes = [
  ...user,
  "password_hash",
  "registration_id",
  "fingerprint",
  "operation_id",
  "schema_version",
] as const;
