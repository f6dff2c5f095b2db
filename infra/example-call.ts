import * as pulumi from "@pulumi/pulumi";

/** A first request to copy, as a stack output: registers a user at the load balancer. */
export const exampleCall = (url: pulumi.Input<string>): pulumi.Output<string> => {
  const body = JSON.stringify({
    email: "ada@example.com",
    password: "mulberry lantern quartz 9",
    name: "Ada Lovelace",
  });
  return pulumi.interpolate`curl -i ${url}/register -H 'Content-Type: application/json' -d '${body}'`;
};
