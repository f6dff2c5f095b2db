import { expect } from "chai";
import fc from "fast-check";
import type { AccessRequest } from "../../../local/iam/authorizer.ts";
import { makeAuthorizer } from "../../../local/iam/make-authorizer.ts";
import { policy, programOf, resource, role, roleArn, rolePolicy } from "../support/program-of.ts";

const table = "arn:aws:dynamodb:eu-central-1:000000000000:table/things";
const asks = (action: string, more: Partial<AccessRequest> = {}): AccessRequest => ({
  roleArn: roleArn("reader"),
  action,
  resource: table,
  context: {},
  ...more,
});
const read = { Effect: "Allow", Action: "dynamodb:GetItem", Resource: table };

describe("makeAuthorizer", () => {
  it("allows what a policy of the role allows, and nothing else", () => {
    const authorize = makeAuthorizer(programOf(role("reader"), role("other"), rolePolicy("reads", "reader", read)));
    expect(authorize(asks("dynamodb:GetItem"))).to.deep.equal({ allowed: true });
    expect(authorize(asks("dynamodb:PutItem")).allowed).to.equal(false);
    expect(authorize(asks("dynamodb:GetItem", { resource: `${table}2` })).allowed).to.equal(false);
    expect(authorize(asks("dynamodb:GetItem", { roleArn: roleArn("other") })).allowed).to.equal(false);
    expect(authorize(asks("dynamodb:GetItem", { roleArn: roleArn("nobody") })).allowed).to.equal(false);
  });

  it("says so in the words of AWS", () => {
    const forbidden = { Effect: "Deny", Action: "*", Resource: "*" };
    const authorize = makeAuthorizer(
      programOf(role("reader"), role("denied"), rolePolicy("denies", "denied", read, forbidden)),
    );
    expect(authorize(asks("dynamodb:PutItem"))).to.deep.equal({
      allowed: false,
      message: `User: arn:aws:sts::000000000000:assumed-role/reader/reader is not authorized to perform: dynamodb:PutItem on resource: ${table} because no identity-based policy allows the dynamodb:PutItem action`,
    });
    expect(authorize(asks("dynamodb:GetItem", { roleArn: roleArn("denied") }))).to.deep.equal({
      allowed: false,
      message: `User: arn:aws:sts::000000000000:assumed-role/denied/denied is not authorized to perform: dynamodb:GetItem on resource: ${table} with an explicit deny in an identity-based policy`,
    });
  });

  it("adds up the policies of a role, inline ones too", () => {
    const inlinePolicies = [{ name: "writes", policy: policy({ ...read, Action: ["dynamodb:Put*"] }) }];
    const authorize = makeAuthorizer(
      programOf(role("reader", { inlinePolicies }), rolePolicy("reads", "reader", read)),
    );
    expect(authorize(asks("dynamodb:GetItem")).allowed).to.equal(true);
    expect(authorize(asks("dynamodb:PutItem")).allowed).to.equal(true);
  });

  it("knows NotAction and NotResource", () => {
    const statement = { Effect: "Allow", NotAction: "dynamodb:Delete*", NotResource: `${table}/*` };
    const authorize = makeAuthorizer(programOf(role("reader"), rolePolicy("most", "reader", statement)));
    expect(authorize(asks("dynamodb:GetItem")).allowed).to.equal(true);
    expect(authorize(asks("dynamodb:DeleteItem")).allowed).to.equal(false);
    expect(authorize(asks("dynamodb:GetItem", { resource: `${table}/index/x` })).allowed).to.equal(false);
  });

  it("heeds conditions", () => {
    const Condition = { StringEquals: { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" } };
    const authorize = makeAuthorizer(programOf(role("reader"), rolePolicy("reads", "reader", { ...read, Condition })));
    const context = { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" };
    expect(authorize(asks("dynamodb:GetItem", { context })).allowed).to.equal(true);
    expect(authorize(asks("dynamodb:GetItem")).allowed).to.equal(false);
  });

  describe("refuses to start, naming the policy, on", () => {
    const refused: ReadonlyArray<readonly [Readonly<Record<string, unknown>>, string]> = [
      [{ ...read, NotPrincipal: "*" }, "does not know the policy element NotPrincipal"],
      [{ ...read, Principal: "*" }, 'a policy of this kind has no "Principal"'],
      [{ ...read, Effect: "allow" }, '"Effect" must be "Allow" or "Deny"'],
      [{ Effect: "Allow", Action: "x" }, 'needs "Resource" or "NotResource"'],
      [{ ...read, NotAction: "x" }, 'needs "Action" or "NotAction"'],
      [{ ...read, Resource: null }, '"Resource" is neither text nor a list of texts'],
      [{ ...read, Condition: { StringResembles: { "dynamodb:Select": "A" } } }, "operator StringResembles"],
    ];
    for (const [statement, message] of refused)
      it(message, () => {
        const program = programOf(role("reader"), rolePolicy("reads", "reader", read, statement));
        expect(() => makeAuthorizer(program)).to.throw(
          new RegExp(`^aws:iam/rolePolicy "reads", statement 2.*${message.replace(/[()]/g, "\\$&")}`),
        );
      });

    it("text that is no policy", () => {
      const broken = (text: string) =>
        resource("aws:iam/rolePolicy:RolePolicy", "broken", { inputs: { role: "reader", policy: text } });
      const starting = (text: string) => () => makeAuthorizer(programOf(role("reader"), broken(text)));
      expect(starting("{")).to.throw('aws:iam/rolePolicy "broken": the policy is not JSON');
      expect(starting("[]")).to.throw('aws:iam/rolePolicy "broken": the policy is not an object');
      expect(starting("{}")).to.throw('aws:iam/rolePolicy "broken": "Version" must be "2012-10-17"');
      expect(starting('{"Version":"2012-10-17","Statment":[]}')).to.throw("does not know the policy element Statment");
    });

    it("managed policies and boundaries, whose content it does not have", () => {
      const attachment = resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "admin");
      expect(() => makeAuthorizer(programOf(attachment))).to.throw('aws:iam/rolePolicyAttachment "admin"');
      for (const input of ["managedPolicyArns", "permissionsBoundary"])
        expect(() => makeAuthorizer(programOf(role("reader", { [input]: ["arn:aws:iam::aws:policy/x"] })))).to.throw(
          `aws:iam/role "reader": the laptop cloud does not know "${input}"`,
        );
    });

    it("a policy for a role that does not exist", () => {
      expect(() => makeAuthorizer(programOf(rolePolicy("reads", "nobody", read)))).to.throw(
        'aws:iam/rolePolicy "reads" is for a role that does not exist',
      );
    });
  });

  describe("whatever the policies", () => {
    const action = fc.constantFrom("a:Get", "a:Put", "a:Delete");
    const target = fc.constantFrom("arn:aws:a:::x", "arn:aws:a:::y");
    const statement = (effect: fc.Arbitrary<string>) =>
      fc.record({
        Effect: effect,
        Action: fc.array(fc.oneof(action, fc.constantFrom("*", "a:*", "a:?et")), { minLength: 1, maxLength: 2 }),
        Resource: fc.array(fc.oneof(target, fc.constantFrom("*", "arn:aws:a:::*")), { minLength: 1, maxLength: 2 }),
      });
    const anyStatement = statement(fc.constantFrom("Allow", "Deny"));
    type Statements = ReadonlyArray<Readonly<Record<string, unknown>>>;
    const allowed = (statements: Statements, request: { action: string; resource: string }): boolean =>
      makeAuthorizer(programOf(role("reader"), rolePolicy("p", "reader", ...statements)))(asks("", request)).allowed;
    const request = fc.record({ action, resource: target });

    it("a Deny wins", () => {
      fc.assert(
        fc.property(fc.array(anyStatement), request, fc.nat(), (statements, asked, at) => {
          const deny = { Effect: "Deny", Action: [asked.action], Resource: [asked.resource] };
          const split = at % (statements.length + 1);
          const more = [...statements.slice(0, split), deny, ...statements.slice(split)];
          expect(allowed(more, asked)).to.equal(false);
        }),
      );
    });

    it("one more Allow takes no permission away", () => {
      fc.assert(
        fc.property(fc.array(anyStatement), statement(fc.constant("Allow")), request, (statements, more, asked) => {
          fc.pre(allowed(statements, asked));
          expect(allowed([...statements, more], asked)).to.equal(true);
        }),
      );
    });

    it("the order of statements does not matter", () => {
      fc.assert(
        fc.property(fc.array(anyStatement), request, (statements, asked) => {
          expect(allowed(statements.toReversed(), asked)).to.equal(allowed(statements, asked));
        }),
      );
    });

    it("nothing is allowed that no Allow names", () => {
      fc.assert(
        fc.property(fc.array(statement(fc.constant("Deny"))), request, (statements, asked) => {
          expect(allowed(statements, asked)).to.equal(false);
        }),
      );
    });
  });
});
