import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { type FakeRoom, person, picture } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { until } from "../testing/until.js";
import "./rtc-name.js";
import "./rtc-participants.js";
import type { RtcParticipant } from "./rtc-participant.js";
import type { RtcParticipants } from "./rtc-participants.js";
import "./rtc-video.js";

const tile = html`<rtc-participants>
  <template><rtc-video></rtc-video><rtc-name></rtc-name></template>
</rtc-participants>`;

const inCall = async (content = tile, ...ids: string[]) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  room.enter(...(ids.length ? ids : ["ana", "ben", "cleo"]).map((id) => person(id)));
  const element = room.querySelector<RtcParticipants>("rtc-participants");
  if (!element) throw new Error("There is no <rtc-participants>.");
  const copies = async (): Promise<RtcParticipant[]> => {
    await element.updateComplete;
    return [...element.querySelectorAll<RtcParticipant>(":scope > rtc-participant")];
  };
  const names = async (): Promise<string[]> => {
    const all = (await copies()).flatMap((copy) => [...copy.querySelectorAll("rtc-name")]);
    await Promise.all(all.map((name) => name.updateComplete));
    return all.map((name) => name.shadowRoot?.textContent.trim() ?? "");
  };
  /** The participants of the copies in the order on the screen, from top to bottom. */
  const idsOnScreen = async (): Promise<string[]> => {
    const found = (await copies()).map((copy) => [copy.getBoundingClientRect().top, copy.participant ?? ""] as const);
    return found.sort(([a], [b]) => a - b).map(([, id]) => id);
  };
  return { room, element, copies, names, idsOnScreen };
};

/** Records the nodes that are added to a tree, or removed from it. The returned function gives them. */
const recordChanges = (element: Node): (() => Node[]) => {
  const observer = new MutationObserver(() => {});
  observer.observe(element, { childList: true, subtree: true });
  return () => {
    const nodes = observer.takeRecords().flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    observer.disconnect();
    return nodes;
  };
};

const column = html`<rtc-participants style="grid-template-columns: 1fr">
  <template><rtc-name></rtc-name></template>
</rtc-participants>`;

describe("<rtc-participants>", () => {
  it("makes a copy of its template for every other participant, which shows that participant", async () => {
    const { copies, names } = await inCall();
    expect(await names()).to.deep.equal(["ana", "ben", "cleo"]);
    for (const copy of await copies()) expect(copy.querySelectorAll("rtc-video")).to.have.length(1);
  });

  it("announces no room: the elements in a copy find their participant at once", async () => {
    const { room, names } = await inCall(tile, "ana");
    let calls = 0;
    document.addEventListener("context-provider", () => calls++);
    room.enter(person("ana"), person("ben"), person("cleo"));
    expect(await names()).to.deep.equal(["ana", "ben", "cleo"]);
    expect(calls).to.equal(0);
  });

  it("makes videos without a template, and nothing outside a call", async () => {
    const { room, element, copies } = await inCall(html`<rtc-participants></rtc-participants>`);
    expect((await copies()).map((copy) => copy.innerHTML)).to.deep.equal(
      ["ana", "ben", "cleo"].map(() => "<rtc-video></rtc-video>"),
    );
    expect(element.matches(":state(empty)")).to.equal(false);
    room.store.update({ connectionState: "closed", remotes: [] });
    expect(await copies()).to.deep.equal([]);
    expect(element.matches(":state(empty)")).to.equal(true);
  });

  it("has the local participant first, with include-local", async () => {
    const { element, names } = await inCall();
    element.includeLocal = true;
    expect(await names()).to.deep.equal(["You", "ana", "ben", "cleo"]);
    element.includeLocal = false;
    expect(await names()).to.deep.equal(["ana", "ben", "cleo"]);
  });

  it("never changes the copies of participants who stay, and their pictures play on", async () => {
    const { room, element, copies } = await inCall();
    room.changeRemote("cleo", { camera: "on", streams: { camera: picture() } });
    const before = await copies();
    const [ana, , cleo] = before;
    const video = cleo?.querySelector("rtc-video");
    await video?.updateComplete;
    const native = video?.shadowRoot?.querySelector("video");
    if (!ana || !cleo || !native) throw new Error("A participant is missing.");
    const stream = native.srcObject;
    const changes = recordChanges(element);
    const [first, , third] = room.store.snapshot.remotes;
    if (!first || !third) throw new Error("A participant is missing.");
    room.store.update({ remotes: [first, person("dan"), third, person("eva")] });
    const after = await copies();
    expect(after.map(({ participant }) => participant)).to.deep.equal(["ana", "dan", "cleo", "eva"]);
    expect([after[0], after[2]]).to.deep.equal([ana, cleo]);
    const touched = changes();
    for (const staying of [ana, cleo, ...ana.querySelectorAll("*"), ...cleo.querySelectorAll("*")]) {
      expect(touched).not.to.include(staying);
    }
    expect(native.isConnected && native.srcObject === stream).to.equal(true);
  });

  it("sorts without moving anything in the document", async () => {
    const { room, element, idsOnScreen } = await inCall(column);
    element.sort = "hand";
    await idsOnScreen();
    const changes = recordChanges(element);
    room.changeRemote("cleo", { handRaised: true });
    expect(await idsOnScreen()).to.deep.equal(["cleo", "ana", "ben"]);
    room.changeRemote("cleo", { handRaised: false });
    expect(await idsOnScreen()).to.deep.equal(["ana", "ben", "cleo"]);
    element.sort = "name";
    room.changeRemote("ana", { displayName: "Zoë" });
    expect(await idsOnScreen()).to.deep.equal(["ben", "cleo", "ana"]);
    expect(changes()).to.deep.equal([]);
  });

  it("sorts the copy of a participant who joins into the list", async () => {
    const { room, element, idsOnScreen, copies } = await inCall(column, "ana", "cleo");
    element.sort = "name";
    await idsOnScreen();
    room.enter(person("ana"), person("cleo"), person("ben"));
    expect(await idsOnScreen()).to.deep.equal(["ana", "ben", "cleo"]);
    expect((await copies()).map(({ participant }) => participant)).to.deep.equal(["ana", "ben", "cleo"]);
  });

  it("selects the participants who match its filter, up to its limit", async () => {
    const { room, element, names } = await inCall();
    element.filter = "speaking";
    expect(await names()).to.deep.equal([]);
    room.changeRemote("ben", { speaking: true });
    expect(await names()).to.deep.equal(["ben"]);
    element.filter = "no-speaking";
    element.limit = "1";
    expect(await names()).to.deep.equal(["ana"]);
  });

  it("selects participants by the role that the room assigns", async () => {
    const { room, element, names } = await inCall();
    element.filter = "listener";
    expect(await names()).to.deep.equal([]);
    room.changeRemote("ben", { role: "listener" });
    expect(await names()).to.deep.equal(["ben"]);
    room.changeRemote("ben", { role: "host" });
    expect(await names()).to.deep.equal([]);
  });

  it("does not render when a change does not concern its selection", async () => {
    const { room, element } = await inCall();
    await element.updateComplete;
    room.changeRemote("ben", { speaking: true, microphone: "on" });
    expect(element.isUpdatePending).to.equal(false);
  });

  it("updates its copies when the template is added, changed, replaced or removed", async () => {
    const { element, copies } = await inCall(html`<rtc-participants></rtc-participants>`, "ana");
    const template = document.createElement("template");
    template.innerHTML = "<b>one</b>";
    const shown = async (): Promise<string> => {
      // The observer of the template runs in a microtask of its own.
      await Promise.resolve();
      return (await copies()).map((copy) => copy.innerHTML).join();
    };
    const [copy] = await copies();
    element.append(template);
    expect(await shown()).to.equal("<b>one</b>");
    const bold = template.content.querySelector("b");
    if (bold) bold.textContent = "two";
    expect(await shown()).to.equal("<b>two</b>");
    bold?.setAttribute("class", "three");
    expect(await shown()).to.equal('<b class="three">two</b>');
    const other = document.createElement("template");
    other.innerHTML = "<i>four</i>";
    template.replaceWith(other);
    expect(await shown()).to.equal("<i>four</i>");
    other.remove();
    expect(await shown()).to.equal("<rtc-video></rtc-video>");
    expect((await copies())[0]).to.equal(copy);
  });

  it("keeps its copies when it is moved in the page", async () => {
    const { room, element, copies } = await inCall();
    const [first] = await copies();
    const inside = first?.firstElementChild;
    room.append(document.createElement("hr"), element);
    expect((await copies())[0]).to.equal(first);
    expect(first?.firstElementChild).to.equal(inside);
  });

  it("shows the participants of the room that it names with for", async () => {
    const { room } = await inCall();
    room.id = "people-elsewhere";
    const element = await fixture<RtcParticipants>(
      html`<rtc-participants for="people-elsewhere"
        ><template><rtc-name></rtc-name></template
      ></rtc-participants>`,
    );
    const names = [...element.querySelectorAll("rtc-name")];
    await Promise.all(names.map((name) => name.updateComplete));
    expect(names.map((name) => name.shadowRoot?.textContent.trim())).to.deep.equal(["ana", "ben", "cleo"]);
  });

  it("unsubscribes from the room when it is removed", async () => {
    const { room, element, copies } = await inCall();
    element.sort = "speaking";
    await copies();
    element.remove();
    expect(await copies()).to.deep.equal([]);
    await until(() => room.listeners === 0, "no listener at the room");
  });

  it("lets the keyboard reach every copy, and what follows", async () => {
    const { copies } = await inCall(html`
      <rtc-participants>
        <template><button type="button">Call</button></template>
      </rtc-participants>
      <button type="button" id="after">After</button>
    `);
    const reached: (string | null)[] = [];
    for (let presses = 0; presses <= (await copies()).length; presses++) {
      await sendKeys({ press: "Tab" });
      reached.push(
        (document.activeElement?.closest("rtc-participant, #after") ?? document.body).getAttribute("participant"),
      );
    }
    expect(reached).to.deep.equal(["ana", "ben", "cleo", null]);
    expect(document.activeElement?.id).to.equal("after");
  });

  it("is accessible", async () => {
    const { element } = await inCall();
    await expect(element).to.be.accessible();
  });
});
