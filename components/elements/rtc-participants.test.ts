import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { type FakeRoom, person, picture } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-name.js";
import "./rtc-participants.js";
import type { RtcParticipant } from "./rtc-participant.js";
import type { RtcParticipants } from "./rtc-participants.js";
import "./rtc-video.js";

const tile = html`<rtc-participants>
  <template><rtc-video></rtc-video><rtc-name></rtc-name></template>
</rtc-participants>`;

const people = async (content = tile, ...ids: string[]) => {
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
  /** As they are seen, top to bottom. */
  const seen = async (): Promise<string[]> => {
    const found = (await copies()).map((copy) => [copy.getBoundingClientRect().top, copy.participant ?? ""] as const);
    return found.sort(([a], [b]) => a - b).map(([, id]) => id);
  };
  return { room, element, copies, names, seen };
};

/** Everything that comes into a tree or goes out of it, until it is asked for. */
const watch = (element: Node): (() => Node[]) => {
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
  it("makes a copy of its template for everybody else, and each knows whose it is", async () => {
    const { copies, names } = await people();
    expect(await names()).to.deep.equal(["ana", "ben", "cleo"]);
    for (const copy of await copies()) expect(copy.querySelectorAll("rtc-video")).to.have.length(1);
  });

  it("asks for nobody's attention but its own: the elements in a copy find it at once", async () => {
    const { room, names } = await people(tile, "ana");
    let calls = 0;
    document.addEventListener("context-provider", () => calls++);
    room.enter(person("ana"), person("ben"), person("cleo"));
    expect(await names()).to.deep.equal(["ana", "ben", "cleo"]);
    expect(calls).to.equal(0);
  });

  it("is a video each without a template, and nothing outside a call", async () => {
    const { room, element, copies } = await people(html`<rtc-participants></rtc-participants>`);
    expect((await copies()).map((copy) => copy.innerHTML)).to.deep.equal(
      ["ana", "ben", "cleo"].map(() => "<rtc-video></rtc-video>"),
    );
    expect(element.matches(":state(empty)")).to.equal(false);
    room.store.update({ connectionState: "closed", remotes: [] });
    expect(await copies()).to.deep.equal([]);
    expect(element.matches(":state(empty)")).to.equal(true);
  });

  it("has this page's own participant first, if wanted", async () => {
    const { element, names } = await people();
    element.includeLocal = true;
    expect(await names()).to.deep.equal(["You", "ana", "ben", "cleo"]);
    element.includeLocal = false;
    expect(await names()).to.deep.equal(["ana", "ben", "cleo"]);
  });

  it("neither moves nor touches the copies of those who stay, and their pictures play on", async () => {
    const { room, element, copies } = await people();
    room.changeRemote("cleo", { camera: "on", streams: { camera: picture() } });
    const before = await copies();
    const [ana, , cleo] = before;
    const video = cleo?.querySelector("rtc-video");
    await video?.updateComplete;
    const native = video?.shadowRoot?.querySelector("video");
    if (!ana || !cleo || !native) throw new Error("Somebody is missing.");
    const stream = native.srcObject;
    const changes = watch(element);
    const [first, , third] = room.store.snapshot.remotes;
    if (!first || !third) throw new Error("Somebody is missing.");
    room.store.update({ remotes: [first, person("dan"), third, person("eva")] });
    const after = await copies();
    expect(after.map(({ participant }) => participant)).to.deep.equal(["ana", "dan", "cleo", "eva"]);
    expect([after[0], after[2]]).to.deep.equal([ana, cleo]);
    const touched = changes();
    for (const stays of [ana, cleo, ...ana.querySelectorAll("*"), ...cleo.querySelectorAll("*")]) {
      expect(touched).not.to.include(stays);
    }
    expect(native.isConnected && native.srcObject === stream).to.equal(true);
  });

  it("shows another order without moving anything in the document", async () => {
    const { room, element, seen } = await people(column);
    element.sort = "hand";
    await seen();
    const changes = watch(element);
    room.changeRemote("cleo", { handRaised: true });
    expect(await seen()).to.deep.equal(["cleo", "ana", "ben"]);
    room.changeRemote("cleo", { handRaised: false });
    expect(await seen()).to.deep.equal(["ana", "ben", "cleo"]);
    element.sort = "name";
    room.changeRemote("ana", { displayName: "Zoë" });
    expect(await seen()).to.deep.equal(["ben", "cleo", "ana"]);
    expect(changes()).to.deep.equal([]);
  });

  it("puts whoever comes where they belong in a sorted list", async () => {
    const { room, element, seen, copies } = await people(column, "ana", "cleo");
    element.sort = "name";
    await seen();
    room.enter(person("ana"), person("cleo"), person("ben"));
    expect(await seen()).to.deep.equal(["ana", "ben", "cleo"]);
    expect((await copies()).map(({ participant }) => participant)).to.deep.equal(["ana", "ben", "cleo"]);
  });

  it("has only those of whom the filter is true, and so many", async () => {
    const { room, element, names } = await people();
    element.filter = "speaking";
    expect(await names()).to.deep.equal([]);
    room.changeRemote("ben", { speaking: true });
    expect(await names()).to.deep.equal(["ben"]);
    element.filter = "no-speaking";
    element.limit = "1";
    expect(await names()).to.deep.equal(["ana"]);
  });

  it("has only those of one role, as the room gives it", async () => {
    const { room, element, names } = await people();
    element.filter = "listener";
    expect(await names()).to.deep.equal([]);
    room.changeRemote("ben", { role: "listener" });
    expect(await names()).to.deep.equal(["ben"]);
    room.changeRemote("ben", { role: "host" });
    expect(await names()).to.deep.equal([]);
  });

  it("renders nothing anew when somebody's state does not concern it", async () => {
    const { room, element } = await people();
    await element.updateComplete;
    room.changeRemote("ben", { speaking: true, microphone: "on" });
    expect(element.isUpdatePending).to.equal(false);
  });

  it("follows its template: written into, replaced, removed, come later", async () => {
    const { element, copies } = await people(html`<rtc-participants></rtc-participants>`, "ana");
    const template = document.createElement("template");
    template.innerHTML = "<b>one</b>";
    const shown = async (): Promise<string> => {
      // The observer of the template tells in a microtask of its own.
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

  it("leaves the copies alone when it is moved in the page", async () => {
    const { room, element, copies } = await people();
    const [first] = await copies();
    const inside = first?.firstElementChild;
    room.append(document.createElement("hr"), element);
    expect((await copies())[0]).to.equal(first);
    expect(first?.firstElementChild).to.equal(inside);
  });

  it("shows the room that it names, copies and all", async () => {
    const { room } = await people();
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

  it("lets go of the room when it is removed", async () => {
    const { room, element, copies } = await people();
    element.sort = "speaking";
    await copies();
    element.remove();
    expect(await copies()).to.deep.equal([]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(room.listeners).to.equal(0);
  });

  it("lets the keyboard into every copy, and out again", async () => {
    const { copies } = await people(html`
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
    const { element } = await people();
    await expect(element).to.be.accessible();
  });
});
