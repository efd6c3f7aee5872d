import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { ADDRESSES, type TurnNetwork } from "./turn-network.js";

const docs = join(import.meta.dirname, "..", "..", "docs");

/** The configuration that operators copy. */
export const documentedTurn = (): string => readFileSync(join(docs, "turnserver.conf"), "utf8");
/** The rules for the firewall of its machine. */
export const TURN_RULES = join(docs, "turnserver.nft");

/** The value of a setting, or of the first of several. */
export function turnSetting(name: string): number {
  const value = new RegExp(`^${name}=(\\d+)$`, "m").exec(documentedTurn())?.[1];
  if (value === undefined) throw new Error(`docs/turnserver.conf has no number for ${name}.`);
  return Number(value);
}

/** Replaces what the comments ask to replace: realm, secret, addresses and certificate. Nothing else. */
export function replaced(configuration: string, secret: string, folder: string): string {
  const values: [from: string, to: string][] = [
    ["realm=turn.example.org", "realm=rtc.test"],
    ["REPLACE-WITH-THE-TURN-SECRET", secret],
    ["listening-ip=198.51.100.7", `listening-ip=${ADDRESSES.server[4]}`],
    ["listening-ip=2001:db8::7", `listening-ip=${ADDRESSES.server[6]}`],
    ["\nrelay-ip=198.51.100.7", `\nrelay-ip=${ADDRESSES.server[4]}`],
    ["\nrelay-ip=2001:db8::7", `\nrelay-ip=${ADDRESSES.server[6]}`],
    ["/etc/turn/fullchain.pem", join(folder, "cert.pem")],
    ["/etc/turn/privkey.pem", join(folder, "key.pem")],
  ];
  return values.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`docs/turnserver.conf does not have ${from}.`);
    return text.replace(from, to);
  }, configuration);
}

/** Starts coturn with this configuration in the namespace of the server. Resolves once it listens, with its end. */
export async function startTurn(
  network: TurnNetwork,
  configuration: string,
  folder: string,
): Promise<() => Promise<void>> {
  const file = join(folder, "turnserver.conf");
  await writeFile(file, configuration);
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  await promisify(execFile)("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
    ...["-subj", "/CN=rtc.test", "-keyout", key, "-out", cert],
  ]);
  const child = network.spawn("server", "turnserver", [
    ...["-c", file, "--log-file=stdout", "--simple-log"],
    ...[`--userdb=${join(folder, "turndb")}`, `--pidfile=${join(folder, "turn.pid")}`],
  ]);
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
        if (printed.includes("Total General servers")) resolve();
      });
    }
    child.once("close", () => reject(new Error(`coturn did not start:\n${printed}`)));
  });
  return async () => {
    const ended = once(child, "close");
    child.kill("SIGKILL");
    await ended;
  };
}
