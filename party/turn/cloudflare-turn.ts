import { parseIceServers, type WireIceServer } from "../protocol/protocol.js";

/** Cloudflare's TURN service, which issues credentials itself. */
export interface CloudflareTurnSettings {
  /** The address of its API. */
  api: string;
  /** The id of a TURN key, and its API token. */
  keyId: string;
  token: string;
  /** How long a credential is valid, in seconds. */
  ttl: number;
}

/** The timeout of a request, in milliseconds: a participant waits to join. */
const LIMIT = 3000;

/** Browsers block port 53 (DNS), and would wait in vain. */
const isUsable = (url: string): boolean => !/:53(?:\?|$)/.test(url);

async function post({ api, keyId, token }: CloudflareTurnSettings, path: string, body: unknown): Promise<Response> {
  const response = await fetch(`${api}/v1/turn/keys/${encodeURIComponent(keyId)}/credentials/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(LIMIT),
  });
  if (!response.ok) throw new Error(`Cloudflare's TURN service responded with ${response.status}.`);
  return response;
}

/** Requests servers with a credential for one participant, by whose id the service counts usage. */
export async function requestCloudflareServers(
  settings: CloudflareTurnSettings,
  participantId: string,
): Promise<WireIceServer[]> {
  const request = { ttl: settings.ttl, customIdentifier: participantId };
  const body: unknown = await (await post(settings, "generate-ice-servers", request)).json();
  const servers = parseIceServers(
    typeof body === "object" && body && "iceServers" in body ? body.iceServers : undefined,
  );
  if (!servers.ok) throw new Error("Cloudflare's TURN service responded without servers.");
  return servers.value
    .map((server) => ({ ...server, urls: server.urls.filter(isUsable) }))
    .filter(({ urls }) => urls.length > 0);
}

/** Ends a credential before its time. */
export async function revokeCloudflareCredential(settings: CloudflareTurnSettings, username: string): Promise<void> {
  await (await post(settings, `${encodeURIComponent(username)}/revoke`, {})).arrayBuffer();
}

/** Reads the settings from environment variables: `undefined` = not set, `null` = invalid. */
export function readCloudflareTurn(
  env: Record<string, unknown>,
): Omit<CloudflareTurnSettings, "ttl"> | null | undefined {
  const read = (name: string) => (typeof env[name] === "string" ? env[name].trim() : "");
  const [keyId, token] = [read("CLOUDFLARE_TURN_KEY"), read("CLOUDFLARE_TURN_TOKEN")];
  const api = read("CLOUDFLARE_TURN_API") || "https://rtc.live.cloudflare.com";
  if (keyId === "" && token === "") return undefined;
  return keyId === "" || token === "" || read("TURN_URLS") !== "" || !URL.canParse(api) ? null : { api, keyId, token };
}
