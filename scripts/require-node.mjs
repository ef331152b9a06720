// Imported before anything else, so that an old Node hears what is wrong instead of failing on newer syntax.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tolo needs Node 20.19 or later; this is ${process.version}. See https://nodejs.org/`);
  process.exit(1);
}
