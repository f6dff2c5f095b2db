// Runs before start and test, also on an old Node: plain JavaScript, no dependencies.
const needed = [24, 7];
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(
    `This project needs Node.js ${needed.join(".")} or newer, and this is ${process.versions.node}. ` +
      "On Linux and Windows `npm ci` brings one along for npm's scripts; elsewhere install it from https://nodejs.org.\n",
  );
  process.exit(1);
}
