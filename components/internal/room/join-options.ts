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

/** The options that an element's properties and `<rtc-ice-server>` children give. The call has defaults for the others. */
export function joinOptions(element: OptionsElement): JoinOptions {
  const iceServers = iceServersOf(element);
  const given = Object.fromEntries(KEYS.filter((key) => element[key] != null).map((key) => [key, element[key]]));
  return { room: element.room ?? "", ...(iceServers && { iceServers }), ...given };
}

/** The servers that the `<rtc-ice-server>` children of an element describe. `undefined` = there are no such children. */
export function iceServersOf(element: Element): RTCIceServer[] | undefined {
  const servers = [...element.children].filter(isIceServer).map((server): RTCIceServer => {
    const username = read(server, "username");
    const credential = read(server, "credential");
    return {
      urls: read(server, "urls").match(/\S+/g) ?? [],
      ...(username && { username }),
      ...(credential && { credential }),
    };
  });
  return servers.length > 0 ? servers : undefined;
}

type IceServerProperty = "urls" | "username" | "credential";
/** The element has no properties of its own where its module is not loaded. */
type IceServerElement = Element & Readonly<Partial<Record<IceServerProperty, unknown>>>;

const isIceServer = (element: Element): element is IceServerElement => element.localName === "rtc-ice-server";

/** A framework sets the property, HTML the attribute. */
function read(server: IceServerElement, name: IceServerProperty): string {
  const value = server[name];
  return (typeof value === "string" && value) || (server.getAttribute(name) ?? "");
}
