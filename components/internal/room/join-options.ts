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

/** An element whose properties are options of a call. `null` = not given. */
type OptionsElement = Element & { readonly room: string | null } & {
  readonly [K in (typeof KEYS)[number]]: JoinOptions[K] | null;
};

/** The options from an element's properties and its `<rtc-ice-server>` children. The call has defaults for the others. */
export function joinOptions(element: OptionsElement): JoinOptions {
  const iceServers = iceServersOf(element);
  const options: JoinOptions = iceServers ? { room: element.room ?? "", iceServers } : { room: element.room ?? "" };
  const given = Object.fromEntries(KEYS.filter((key) => element[key] != null).map((key) => [key, element[key]]));
  return { ...options, ...given };
}

/** The servers that the `<rtc-ice-server>` children of an element describe. `undefined` = there are no such children. */
export function iceServersOf(element: Element): RTCIceServer[] | undefined {
  const servers = [...element.children].filter(isIceServer).map((server): RTCIceServer => {
    const username = read(server, "username");
    const credential = read(server, "credential");
    const iceServer: RTCIceServer = { urls: read(server, "urls").match(/\S+/g) ?? [] };
    if (username) iceServer.username = username;
    if (credential) iceServer.credential = credential;
    return iceServer;
  });
  return servers.length > 0 ? servers : undefined;
}

type IceServerProperty = "urls" | "username" | "credential";
/** The properties may be missing: a page can use `<rtc-ice-server>` without loading its module. */
type IceServerElement = Element & Readonly<Partial<Record<IceServerProperty, unknown>>>;

const isIceServer = (element: Element): element is IceServerElement => element.localName === "rtc-ice-server";

/** Reads the property, which frameworks set, or the attribute, which HTML sets. */
function read(server: IceServerElement, name: IceServerProperty): string {
  const value = server[name];
  return (typeof value === "string" && value) || (server.getAttribute(name) ?? "");
}
