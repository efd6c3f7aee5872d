const HEADERS = { "access-control-allow-origin": "*", "cache-control": "no-store" };

/** A JSON response. */
export const jsonResponse = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...HEADERS, ...headers } });

/**
 * A report as JSON, or in the text format of Prometheus: for `?format=prometheus`, or for a scraper's `accept` header.
 */
export function reportResponse<T extends object>(
  request: { url: string; headers: { get(name: string): string | null } },
  report: T,
  asText: (report: T) => string,
): Response {
  const format = new URL(request.url).searchParams.get("format");
  const accepts = request.headers.get("accept") ?? "";
  const isScraper = /\btext\/plain\b|\bapplication\/openmetrics-text\b/.test(accepts) && !accepts.includes("json");
  if (format !== "prometheus" && (format !== null || !isScraper)) return jsonResponse(200, report);
  const headers = { ...HEADERS, "content-type": "text/plain; version=0.0.4; charset=utf-8" };
  return new Response(asText(report), { headers });
}

export const methodNotAllowed = (): Response =>
  jsonResponse(405, { code: "method-not-allowed", message: "Reports are requested with GET." }, { allow: "GET, HEAD" });

/** The refusal of a socket whose network has left too many closed ones unanswered. */
export const tooManyUnanswered = (): Response =>
  jsonResponse(
    429,
    {
      code: "rate-limited",
      reason: "unanswered",
      message: "Too many sockets of your network are still closing. Try again.",
    },
    { "retry-after": "1" },
  );
