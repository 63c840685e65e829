// Loaded into the server's process: it ends when the command that started it was killed, so that no server without
// an owner holds the port.
const patienceMs = 3000;

process.on("disconnect", endGroup);
// It was killed before this was loaded.
if (process.connected === false) endGroup();

function endGroup() {
  signalGroup("SIGTERM");
  setTimeout(() => signalGroup("SIGKILL"), patienceMs).unref();
}

/** The server leads a process group; in a process that it forked there is only the process itself to end. */
function signalGroup(signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}
