import { grantsOf } from "../../party/room/roles.js";
import { hasGrant, rosterDigest, type Moderation, type WireParticipant } from "../../party/protocol/protocol.js";
import { OPEN_MEMORY } from "../../party/room/room-memory.js";
import { Call } from "../../components/core/index.js";
import { FakePage } from "./fake-page.js";
import { FakePeerConnection } from "./fake-peer-connection.js";
import { BREAKS, Network, type Access } from "./network.js";
import { SimulatedRoom } from "./simulated-room.js";
import { World } from "./world.js";

const SECOND = 1000;
/** How long a call may take to be whole again after the last fault: the room's grace and silence, and patient recovery. */
const SETTLE_LIMIT = 240 * SECOND;

/** A roster as a person reads it in the report of a failure. */
const listed = (roster: readonly WireParticipant[]): string =>
  roster
    .map(({ id, displayName, microphone, camera, screen, handRaised, role, grants }) =>
      [id, displayName, microphone, camera, screen, handRaised, role, grants?.join("+")].join(" "),
    )
    .sort()
    .join("; ");

/** A browser tab. */
interface Tab {
  readonly name: string;
  /** By which the network knows it. */
  readonly host: string;
  call: Call;
  /** The texts that have come from the others. */
  readonly heard: string[];
  isIn: boolean;
}

/** A call of a few pages in one room, in which everything goes wrong that the seed says, and what must hold afterwards. */
export class Scenario {
  readonly #world: World;
  readonly #room: SimulatedRoom;
  readonly #network: Network;
  readonly #page: FakePage;
  readonly #tabs: Tab[];
  readonly #isModerated: boolean;
  readonly #isHostile: boolean;

  constructor(seed: number) {
    const world = (this.#world = new World(seed));
    this.#isModerated = world.chance(0.6);
    this.#isHostile = world.chance(0.2);
    this.#room = new SimulatedRoom(world);
    const entrantOf = (page: string) => {
      const index = Number(page.slice(1, 2));
      const role = index < 2 ? "host" : "speaker";
      return this.#isModerated ? { identity: { user: `user ${index}`, role, grants: grantsOf(role) } as const } : {};
    };
    this.#network = new Network(world, this.#room, entrantOf);
    this.#page = new FakePage(world, this.#network);
    this.#tabs = Array.from({ length: world.between(2, 4) }, (_, index) => this.#tab(index));
  }

  get story(): readonly string[] {
    return this.#world.story;
  }

  /** Plays the whole story. Returns what did not hold at its end. */
  async run(): Promise<string[]> {
    const world = this.#world;
    world.note(
      `${this.#tabs.length} pages${this.#isModerated ? ", moderated" : ""}${this.#isHostile ? ", hostile" : ""}`,
    );
    for (const tab of this.#tabs) if (world.chance(0.8)) this.#join(tab);
    this.#network.isHostile = this.#isHostile;
    for (let steps = world.between(5, 30); steps > 0; steps--) {
      await world.pass(world.pick([0, 5, 50, 300, 1000, 4000]) ?? 0);
      this.#act();
    }
    world.note("mended");
    this.#network.mend();
    for (const connection of FakePeerConnection.open) connection.breakPath(false);
    // Frames that are still doubled and late are those of sockets that were opened before.
    if (this.#isHostile) for (const { host } of this.#tabs) this.#network.break(host, "reset");
    const problems = await this.#settle();
    if (problems.length === 0) problems.push(...(await this.#talk()));
    problems.push(...(await this.#close()));
    problems.push(...this.#room.faults.map((fault) => `the room threw ${String(fault)}`));
    return problems;
  }

  end(): void {
    this.#world.end();
  }

  #tab(index: number): Tab {
    const call = new Call();
    const tab: Tab = { name: `p${index}`, host: `p${index}.test`, call, heard: [], isIn: false };
    this.#listen(tab);
    return tab;
  }

  #listen(tab: Tab): void {
    const { events } = tab.call;
    events.on("left", () => (tab.isIn = false));
    events.on("message", ({ text }) => {
      if (text !== undefined) tab.heard.push(text);
    });
  }

  #join(tab: Tab): void {
    this.#world.note(`${tab.name} joins`);
    tab.isIn = true;
    const [audio, video] = [this.#world.chance(0.5), this.#world.chance(0.5)];
    tab.call.join({ room: "room", host: tab.host, displayName: tab.name, audio, video }).catch(() => {});
  }

  /** The page is gone: its call ends, and another one begins with it later, in a tab that knows nothing of it. */
  #reload(tab: Tab): void {
    tab.call.close();
    tab.call = new Call();
    tab.isIn = false;
    this.#listen(tab);
  }

  #act(): void {
    const world = this.#world;
    const tab = world.pick(this.#tabs);
    if (!tab) return;
    const { name, host, call } = tab;
    const actions: [number, string, () => void][] = [
      [4, "", () => (tab.isIn ? undefined : this.#join(tab))],
      [1, "leaves", () => call.leave()],
      [
        1,
        "is reloaded",
        () => {
          this.#reload(tab);
          this.#join(tab);
        },
      ],
      [
        1,
        "crashes",
        () => {
          this.#network.break(host, "silent");
          this.#network.setAccess(host, "refuse");
          this.#reload(tab);
          setTimeout(() => this.#network.setAccess(host, "open"), 1);
        },
      ],
      ...BREAKS.map((how): [number, string, () => void] => [
        2,
        `has its socket broken: ${how}`,
        () => this.#network.break(host, how),
      ]),
      [
        2,
        "is cut off",
        () => {
          const access: Access = world.chance(0.5) ? "refuse" : "hang";
          world.note(`${name}: ${access}`);
          this.#network.setAccess(host, access);
          this.#network.break(host, world.chance(0.5) ? "reset" : "silent");
        },
      ],
      [4, "is let through", () => this.#network.setAccess(host, "open")],
      [1, "is slow", () => this.#network.setLatency(host, world.between(100, 3000))],
      [1, "changes its network", () => this.#page.changeNetwork()],
      [1, "is looked at", () => this.#page.becomeVisible()],
      [
        2,
        "has paths broken",
        () => {
          for (const connection of FakePeerConnection.open) if (world.chance(0.3)) connection.breakPath(true);
        },
      ],
      [
        2,
        "has paths mended",
        () => {
          for (const connection of FakePeerConnection.open) connection.breakPath(false);
        },
      ],
      [1, "sees the room hibernate", () => this.#room.hibernate()],
      [0.5, "sees the server restart", () => this.#network.restartServer()],
      [2, "renames itself", () => call.setDisplayName(`${name} ${world.between(1, 99)}`)],
      [1, "raises or lowers its hand", () => call.setHandRaised(world.chance(0.5))],
      [1, "mutes or unmutes", () => call.setMuted(world.chance(0.5))],
      [1, "switches its camera", () => void call.setCamera(world.chance(0.5))],
      [1, "switches its screen", () => void call.setScreen(world.chance(0.5))],
      [this.#isModerated ? 6 : 0, "", () => this.#moderate(tab)],
    ];
    let rest = world.random() * actions.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, what, act] of actions) {
      rest -= weight;
      if (rest >= 0) continue;
      if (what) world.note(`${name} ${what}`);
      return act();
    }
  }

  #moderate({ name, call }: Tab): void {
    const world = this.#world;
    const to = world.pick([...call.state.remotes, ...call.state.knocks])?.id ?? "nobody";
    const request = world.pick<Moderation>([
      { action: "mute", to },
      { action: "ask-unmute", to },
      { action: "admit", to },
      { action: "refuse", to },
      { action: "revoke", to, grant: "video" },
      { action: "grant", to, grant: "video" },
      { action: "role", to, role: "listener" },
      { action: "role", to, role: "host" },
      { action: "mute-all" },
      { action: "admit-all" },
      { action: "lock" },
      { action: "unlock" },
      { action: "spotlight", to },
      { action: "settings", settings: { lobby: true } },
      { action: "settings", settings: { lobby: true } },
      { action: "settings", settings: { lobby: false } },
      ...(world.chance(0.15) ? [{ action: "remove" as const, to }, { action: "end" as const }] : []),
    ]);
    if (!request) return;
    world.note(`${name} moderates: ${JSON.stringify(request)}`);
    call.moderate(request);
  }

  /** Waits until nothing is wrong, and stays so. Returns what is still wrong when the time is over. */
  async #settle(): Promise<string[]> {
    const started = this.#world.now;
    let problems: string[] = [];
    while (this.#world.now - started < SETTLE_LIMIT) {
      for (const { call } of this.#tabs) if (call.state.knocks.length > 0) call.moderate({ action: "admit-all" });
      await this.#world.pass(SECOND);
      problems = await this.#problems();
      if (problems.length > 0) continue;
      await this.#world.pass(7 * SECOND);
      problems = await this.#problems();
      if (problems.length > 0) continue;
      this.#world.note("settled");
      return [];
    }
    return problems;
  }

  async #problems(): Promise<string[]> {
    const problems: string[] = [];
    const { members, away, waiting } = await this.#room.everyone();
    const there = this.#tabs.filter(({ isIn }) => isIn);
    const inRoom = there.filter(({ call }) => call.state.waiting === null);
    const { seated } = this.#room;
    const truth = rosterDigest(seated);
    if (away.length > 0) problems.push(`the room waits for ${away.join(", ")}`);
    if (members.length !== inRoom.length) problems.push(`the room has ${members.length}, pages in it ${inRoom.length}`);
    if (waiting !== there.length - inRoom.length) problems.push(`${waiting} wait, says the room`);
    for (const { name, call } of inRoom) {
      const { local, remotes, connectionState, error } = call.state;
      if (connectionState !== "connected") problems.push(`${name} is ${connectionState}`);
      if (!members.includes(local.id)) problems.push(`${name} is not in the room as ${local.id}`);
      if (new Set(remotes.map(({ id }) => id)).size !== remotes.length)
        problems.push(`${name} has a participant twice`);
      const roster = [local, ...remotes];
      if (rosterDigest(roster) !== truth)
        problems.push(`${name} has another roster: ${listed(roster)}, not ${listed(seated)}`);
      if (error?.code === "server-unreachable") problems.push(`${name} still shows ${error.code}`);
      for (const { id, connectionState: state } of remotes) {
        if (state !== "connected") problems.push(`${name} is not connected to ${id}: ${state}`);
      }
    }
    const pairs = inRoom.length * (inRoom.length - 1);
    const { length: open } = FakePeerConnection.open;
    if (open !== pairs) problems.push(`${open} peer connections are open, not ${pairs}`);
    return problems;
  }

  /** Each page sends a text to all others, over the data channels: it arrives once. */
  async #talk(): Promise<string[]> {
    const talkers = this.#tabs.filter(({ isIn, call }) => isIn && call.state.waiting === null);
    for (const tab of talkers) tab.heard.length = 0;
    const mayChat = talkers.filter(({ call }) => hasGrant(call.state.local, "chat"));
    for (const { name, call } of mayChat) if (talkers.length > 1) await call.send(name);
    await this.#world.pass(SECOND);
    return talkers.flatMap((tab) => {
      const expected = mayChat.filter((other) => other !== tab).map(({ name }) => name);
      const got = tab.heard.sort().join();
      return got === expected.sort().join() ? [] : [`${tab.name} has heard "${got}", not "${expected.join()}"`];
    });
  }

  /** Every page closes: nothing of it stays. */
  async #close(): Promise<string[]> {
    for (const { call } of this.#tabs) {
      call.close();
      call.close();
    }
    const problems: string[] = [];
    const { length: open } = FakePeerConnection.open;
    if (open > 0) problems.push(`${open} peer connections are left open`);
    if (this.#page.listeners > 0) problems.push(`${this.#page.listeners} listeners are left`);
    // Frames are still on their way, and the room still waits for participants.
    await this.#world.pass(40 * SECOND);
    const { members, waiting } = await this.#room.everyone();
    if (members.length + waiting > 0) problems.push(`${members.length} are left in the room, ${waiting} in its lobby`);
    // The room remembers a call that was ended, until its alarm rings.
    await this.#world.pass(OPEN_MEMORY);
    if (this.#world.timers > 0) problems.push(`${this.#world.timers} timers are left`);
    return problems;
  }
}
