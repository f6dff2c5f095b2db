import { expect } from "chai";
import { createdReply, entityTagOf, userReply } from "../../../lambdas/http/user-reply.ts";
import { aUser } from "../../support/fixtures.ts";

const user = aUser({ name: "Ada" });

describe("userReply", () => {
  it("is 200 with the user and its ETag", () => {
    const { statusCode, contentType, headers, body } = userReply(user);
    expect({ statusCode, contentType, headers }).to.deep.equal({
      statusCode: 200,
      contentType: "application/json",
      headers: { ETag: entityTagOf(user) },
    });
    expect(JSON.parse(body)).to.deep.equal({ ...user });
  });

  it("tells the members in the order of the contract, in whatever order they were stored", () => {
    const shuffled = Object.fromEntries(Object.entries(user).toReversed()) as typeof user;
    expect(userReply(shuffled).body).to.equal(userReply(user).body);
    expect(Object.keys(JSON.parse(userReply(shuffled).body) as object)).to.deep.equal([
      "id",
      "email",
      "email_verified",
      "name",
      "version",
      "created_at",
      "updated_at",
    ]);
  });

  it("is 201 with its place, escaped, for a new user", () => {
    const { statusCode, headers } = createdReply(user);
    expect(statusCode).to.equal(201);
    expect(headers).to.deep.equal({ ETag: entityTagOf(user), Location: `/user/${encodeURIComponent(user.email)}` });
  });
});
