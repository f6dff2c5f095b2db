import type * as t from "io-ts";
import { Attributes } from "./profile/attributes.ts";
import { Locale } from "./profile/locale.ts";
import { PersonName } from "./profile/person-name.ts";
import { PhoneNumber } from "./profile/phone-number.ts";
import { PictureUrl } from "./profile/picture-url.ts";
import { ZoneInfo } from "./profile/zone-info.ts";
import { closedObject } from "./validation/closed-object.ts";

/** What a user says about itself, all of it optional; names from the OIDC standard claims (OpenID Connect Core §5.1). */
export const profileFields = {
  name: PersonName,
  given_name: PersonName,
  family_name: PersonName,
  picture: PictureUrl,
  locale: Locale,
  zoneinfo: ZoneInfo,
  phone_number: PhoneNumber,
  attributes: Attributes,
};

/** The fields that a PUT replaces as a whole. */
export const Profile = closedObject("Profile", {}, profileFields);
export type Profile = t.TypeOf<typeof Profile>;
