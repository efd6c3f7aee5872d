import type { Guest, GuestDecision } from "../object/room-hooks.js";

/** An answer that only code without types can return. */
const untyped = (answer: unknown): GuestDecision => answer as GuestDecision;

/** A name as an application may have it: with an override of the direction of writing, and longer than names are. */
const LONG_NAME = `\u202eThe host${" of the house".repeat(10)}`;

const DECISIONS: Readonly<Record<string, GuestDecision>> = {
  refuse: { refuse: "Pay first, please." },
  no: untyped(false),
  nobody: untyped(null),
  slip: untyped({ refused: "Pay first, please." }),
  silent: { refuse: " " },
  long: { user: "u", name: `\u202e${"x".repeat(100)}` },
  host: { user: "made-by-the-sample", name: LONG_NAME, role: "host" },
  nonsense: { user: "" },
  mute: { grants: ["chat"] },
};

/** How long the sample thinks about `ask=slow`, in milliseconds. */
const SLOW = 1500;

/** The answer of the sample servers at the door: the query of a test chooses. */
export async function decide({ query, headers, ...guest }: Guest): Promise<GuestDecision> {
  const secret = ["token", "resume"].filter((name) => query.has(name));
  const internal = [...headers.keys()].filter((name) => name.startsWith("x-rtc-"));
  note("authorize", guest.room, { ...guest, secret: [...secret, ...internal], cookie: headers.get("cookie") });
  const ask = query.get("ask");
  await new Promise((resolve) => setTimeout(resolve, ask === "slow" ? SLOW : 0));
  if (ask === "throw") throw new Error("the sample fails at the door");
  return ask === null ? undefined : DECISIONS[ask];
}

/** Prints a line that a test finds in the server's log. */
export function note(event: string, room: string, more: object): void {
  console.log(JSON.stringify({ event: `sample-${event}`, room, ...more }));
}
