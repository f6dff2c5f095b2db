import { either as E, function as F } from "fp-ts";
import * as t from "io-ts";
import { PasswordHash } from "../../domain/password-hash.ts";
import type { StoredCredential, StoredRegistration, StoredRevision } from "../../domain/ports/user-repository.ts";
import { UserId } from "../../domain/user-id.ts";
import { User } from "../../domain/user.ts";
import { Version } from "../../domain/version.ts";
import { schemaVersion } from "./item-of.ts";

/**
 * What one kind of reader sees of an item: the attributes it projects, and how they decode. The functions' roles allow
 * these very attributes (lambdas/contract/item-attributes.ts), and only one view has the password hash.
 */
export type View<A> = {
  readonly attributes: ReadonlyArray<string>;
  readonly decode: t.Decode<unknown, A>;
};

const Known = t.type({ schema_version: t.literal(schemaVersion) });
const decodeUser = (item: unknown): t.Validation<User> =>
  F.pipe(
    Known.decode(item),
    E.flatMap(() => User.decode(item)),
  );

export const userView: View<User> = {
  attributes: [...User.type.types.flatMap(({ props }) => Object.keys(props)), ...Object.keys(Known.props)],
  decode: decodeUser,
};

const Origin = t.strict({ registration_id: t.string, fingerprint: t.string });
/** For the question whether a registration is a replay. */
export const registrationView: View<StoredRegistration> = {
  attributes: [...userView.attributes, ...Object.keys(Origin.type.props)],
  decode: withUser(Origin),
};

const LastOperation = t.exact(t.partial({ operation_id: t.string }));
export type StoredOperation = { readonly user: User } & t.TypeOf<typeof LastOperation>;
/** For the question whether an update was already done. */
export const operationView: View<StoredOperation> = {
  attributes: [...userView.attributes, ...Object.keys(LastOperation.type.props)],
  decode: withUser(LastOperation),
};

const Credential = t.strict({ password_hash: PasswordHash, registration_id: t.string });
export const credentialView: View<StoredCredential> = {
  attributes: ["email", ...Object.keys(Credential.type.props)],
  decode: (item) => Credential.decode(item),
};

const Revision = t.strict({ id: UserId, version: Version });
export const revisionView: View<StoredRevision> = {
  attributes: ["email", ...Object.keys(Revision.type.props)],
  decode: (item) => Revision.decode(item),
};

function withUser<A extends object>(rest: t.Decoder<unknown, A>): t.Decode<unknown, A & { readonly user: User }> {
  return (item) =>
    F.pipe(
      decodeUser(item),
      E.flatMap((user) =>
        F.pipe(
          rest.decode(item),
          E.map((members) => ({ ...members, user })),
        ),
      ),
    );
}
