import { createServer } from "node:net";
import { codeOf } from "@/scripts/plain-error";

/** A TCP port that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Why a server cannot listen at a host and port (`EADDRINUSE`, `EADDRNOTAVAIL`, `EACCES`, …), or `null` when it can. */
export function refusalOfPort(host: string, port: number): Promise<string | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.on("error", (error) => resolve(codeOf(error) ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
