import { freePort, launch, type DevServer, type ServerPlace } from "./live-server.js";

/** Starts the room server by `partykit dev`, as a developer would. `main`: another server than this project's. */
export async function startPartyKit(
  variables: Record<string, string> = {},
  place?: ServerPlace,
  main?: string,
): Promise<DevServer> {
  const port = place?.port ?? (await freePort());
  const args = ["node_modules/partykit/dist/bin.mjs", "dev", ...(main ? [main] : []), "--port", `${port}`];
  args.push("--persist", place?.storage ?? "false", "--disable-request-cf-fetch", "--no-hotkeys");
  for (const [name, value] of Object.entries(variables)) args.push("--var", `${name}=${value}`);
  return launch({ name: "partykit dev", host: `127.0.0.1:${port}`, args });
}
