/** The address that receives webhooks, and the secret that signs them. */
export interface WebhookSettings {
  url: string;
  secret: string;
}

/** The shortest secret, in bytes. */
export const SECRET_BYTES = 24;
/** The prefix of a secret in base64, as the libraries of Standard Webhooks take it. */
const PREFIX = "whsec_";

/** Reads the settings of webhooks: `undefined` = off; `null` = invalid. */
export function readWebhook(env: Record<string, unknown>): WebhookSettings | null | undefined {
  const [url, secret] = [textOf(env["WEBHOOK_URL"]), textOf(env["WEBHOOK_SECRET"])];
  if (url === "" && secret === "") return undefined;
  return isAddress(url) && (keyOf(secret)?.length ?? 0) >= SECRET_BYTES ? { url, secret } : null;
}

/** The key of a secret; `undefined` if it is not what its prefix says. */
export function keyOf(secret: string): Uint8Array | undefined {
  if (!secret.startsWith(PREFIX)) return new TextEncoder().encode(secret);
  try {
    return Uint8Array.from(atob(secret.slice(PREFIX.length)), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Only this machine may receive what others could read on the way. No request is made to an address with a password. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  return protocol === "https:" || (protocol === "http:" && isHere);
}

const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
