import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Installs what package-lock.json names, unless it is installed. Everything it says goes to standard error. */
export async function installPackages(root) {
  if (isInstalled(root)) return;
  process.stderr.write("Installing packages (once, about a minute) …\n");
  const { code, output } = await npmCi(root);
  if (code === 0 && isInstalled(root)) return;
  process.stderr.write(output);
  throw new Error(reasonOf(output));
}

/** Whether node_modules holds what package-lock.json names, by the copy of it that npm leaves there. */
export function isInstalled(root) {
  const present = packagesOf(path.join(root, "node_modules", ".package-lock.json"));
  if (present === null) return false;
  const wanted = packagesOf(path.join(root, "package-lock.json")) ?? {};
  return Object.entries(wanted).every(([place, { version, integrity, optional, devOptional }]) => {
    if (place === "") return true;
    const found = present[place];
    if (!found) return Boolean(optional || devOptional);
    const isForHere = !found.os || found.os.includes(process.platform);
    return found.version === version && found.integrity === integrity && isForHere;
  });
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : null;
}

/** npm tries every package for itself before it gives up on a registry, so a ping is sent along, which knows at once. */
async function npmCi(root) {
  // NODE_ENV=production would leave out the packages that a build needs.
  const installing = npm(root, ["ci", "--include=dev", "--include=optional", "--no-progress"]);
  const ping = npm(root, ["ping", "--fetch-retries=1"]);
  ping.ended.then(({ code, output }) => {
    if (code !== 0 && unreachable.test(output)) installing.stop(output);
  });
  const result = await installing.ended;
  ping.stop("");
  return result;
}

function npm(root, args) {
  // Under `npm start` the very npm that runs us; otherwise the one on the path.
  const own = process.env.npm_execpath?.endsWith("npm-cli.js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [command, ...before] = own;
  const waits = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=10000"];
  const child = spawn(command, [...before, ...args, ...waits], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
  const stop = (reason) => {
    output += reason;
    child.kill("SIGKILL");
  };
  return { ended, stop };
}

const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET_TIMEOUT/;
const reasons = [
  [/spawn npm ENOENT/, "The packages cannot be installed: npm was not found. Install it, then run `npm ci`."],
  [/ENOSPC/, "The disc is full: the packages need about 1.5 GB."],
  [
    /EACCES|EPERM|EROFS/,
    "The packages cannot be installed: this user may not write to the project's directory (see above).",
  ],
  [
    unreachable,
    "The packages cannot be installed: the npm registry cannot be reached (see above). Behind a proxy, set HTTPS_PROXY or npm's registry.",
  ],
];

function reasonOf(output) {
  return reasons.find(([pattern]) => pattern.test(output))?.[1] ?? "The packages cannot be installed (see above).";
}
