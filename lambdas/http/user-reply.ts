import { profileFields } from "../../domain/profile.ts";
import { revisionOf } from "../../domain/revision.ts";
import { User } from "../../domain/user.ts";
import type { Reply } from "../contract/reply.ts";

/** The user's strong validator (RFC 9110 §8.8.3): a tag of an old account never fits a new one at the same address. */
export const entityTagOf = (user: User): string => `"${revisionOf(user)}"`;

/** 200 with the user and its ETag. */
export const userReply = (user: User): Reply => ({
  statusCode: 200,
  contentType: "application/json",
  headers: { ETag: entityTagOf(user) },
  body: JSON.stringify(inOrder(User.encode(user))),
});

/** 201 with the user, its ETag and where to find it (RFC 9110 §15.3.2). */
export const createdReply = (user: User): Reply => ({
  ...userReply(user),
  statusCode: 201,
  headers: { ETag: entityTagOf(user), Location: `/user/${encodeURIComponent(user.email)}` },
});

const order = ["id", "email", "email_verified", ...Object.keys(profileFields), "version", "created_at", "updated_at"];

/** One order for every answer: stores and merges keep none, and people compare what they read. */
const inOrder = (user: object): object =>
  Object.fromEntries(Object.entries(user).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
