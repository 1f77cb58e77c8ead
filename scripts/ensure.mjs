// @ts-check
// Brings a bare checkout to where `npm start` and `npm test` can run. Plain Node: no package is installed yet.
//   --one-browser    packages, and any browser that can show the extension
//   --all-browsers   packages, and both browsers that the tests drive, with a display and fonts for them
//   --check          changes nothing; says what is missing (npm run doctor)
// Kept in words that an old Node can parse, so that it can say that it is too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Cuecard needs Node 20.19 or newer, and this is Node ${process.versions.node}: install a newer one from nodejs.org.`,
  );
  process.exit(1);
}
const { ensure } = await import('./lib/setup.mjs');
process.exitCode = ensure(process.argv.slice(2));
