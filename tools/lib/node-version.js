/** Imported before everything else by what a newcomer runs first: an old Node gets a sentence, not a stack. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This needs Node 20.19 or later; this is ${process.version}. See https://nodejs.org.`);
  process.exit(1);
}
