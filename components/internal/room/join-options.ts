import type { JoinOptions } from "../../core/index.js";

const KEYS = [
  "host",
  "party",
  "displayName",
  "token",
  "tokenUrl",
  "audio",
  "video",
  "muted",
  "callType",
  "metadata",
  "iceServers",
  "iceTransportPolicy",
] as const satisfies readonly (keyof JoinOptions)[];

/** An element that says how to join. `null` = not given. */
type Wishing = Element & { readonly room: string | null } & {
  readonly [K in (typeof KEYS)[number]]: JoinOptions[K] | null;
};

/** What an element's properties and `<rtc-ice-server>` children say. What they do not is left to the call's defaults. */
export function joinOptions(element: Wishing): JoinOptions {
  const options: JoinOptions = { room: element.room ?? "", ...iceServersOf(element) };
  for (const key of KEYS) if (element[key] != null) Object.assign(options, { [key]: element[key] });
  return options;
}

export function iceServersOf(element: Element): Pick<JoinOptions, "iceServers"> | false {
  const iceServers = [...element.children]
    .filter(({ localName }) => localName === "rtc-ice-server")
    .map((server) => {
      const [urls, username, credential] = ["urls", "username", "credential"].map((name) => read(server, name));
      return { urls: urls?.match(/\S+/g) ?? [], ...(username && { username }), ...(credential && { credential }) };
    });
  return iceServers.length > 0 && { iceServers };
}

/** A framework sets the property, HTML the attribute; and the element may not be defined at all. */
function read(server: Element, name: string): string {
  const value: unknown = Reflect.get(server, name);
  return (typeof value === "string" && value) || (server.getAttribute(name) ?? "");
}
