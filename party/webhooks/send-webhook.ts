import { webhookHeaders } from "./webhook-message.js";
import type { WebhookSettings } from "./webhook-settings.js";

/** How long a receiver may take to answer, in milliseconds. */
export const WEBHOOK_TIMEOUT = 10_000;

/** Sends a webhook once. Returns why it failed, without the address, which may hold a secret; `undefined` for success. */
export async function sendWebhook(
  { url, secret }: WebhookSettings,
  id: string,
  body: string,
): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: webhookHeaders(id, body, secret, Date.now()),
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(WEBHOOK_TIMEOUT),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `The receiver answered ${response.status}.`;
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    return isLate
      ? `The receiver did not answer within ${WEBHOOK_TIMEOUT / 1000} s.`
      : "The receiver cannot be reached.";
  }
}
