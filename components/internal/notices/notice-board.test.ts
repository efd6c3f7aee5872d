import { expect } from "@open-wc/testing";
import { until } from "../../testing/until.js";
import { NoticeBoard, type BoardSettings } from "./notice-board.js";
import { type Notice, wantsKind } from "./notice.js";

const notice = (key: string, more: Partial<Notice> = {}): Notice => ({ key, kind: "joined", text: () => key, ...more });
const staying = (key: string): Notice => notice(key, { stays: true });

const boardWith = (settings: Partial<BoardSettings>) => {
  const seen = { changes: 0 };
  const board = new NoticeBoard(() => seen.changes++);
  board.set({ kinds: null, duration: 60_000, limit: 3, ...settings });
  return { board, seen, keys: () => board.shown.map(({ key }) => key) };
};

describe("NoticeBoard", () => {
  it("shows at most the limit: the newest of the passing notices", () => {
    const { board, keys } = boardWith({ limit: 2 });
    for (const key of ["a", "b", "c"]) board.post(notice(key));
    expect(keys()).to.deep.equal(["b", "c"]);
    board.drop("c");
    expect(keys(), "an older notice does not come back").to.deep.equal(["b"]);
  });

  it("makes staying notices wait for a place", () => {
    const { board, keys } = boardWith({ limit: 2 });
    for (const key of ["a", "b", "c"]) board.post(staying(key));
    expect(keys()).to.deep.equal(["a", "b"]);
    board.drop("a");
    expect(keys()).to.deep.equal(["b", "c"]);
  });

  it("keeps a place for passing notices, and gives it back to staying ones afterwards", () => {
    for (const [limit, meanwhile, then] of [
      [1, ["c"], ["a"]],
      [2, ["a", "c"], ["a", "b"]],
      [3, ["a", "b", "c"], ["a", "b"]],
    ] as const) {
      const { board, keys } = boardWith({ limit });
      board.post(staying("a"));
      board.post(staying("b"));
      board.post(notice("c"));
      expect(keys()).to.deep.equal(meanwhile);
      board.drop("c");
      expect(keys()).to.deep.equal(then);
    }
  });

  it("replaces a notice by a newer one with the same key, in the same place", () => {
    const { board, seen, keys } = boardWith({});
    board.post(notice("a"));
    board.post(notice("b"));
    const { changes } = seen;
    const newer = notice("a");
    board.post(newer);
    expect(keys()).to.deep.equal(["a", "b"]);
    expect(board.shown[0] === newer).to.equal(true);
    expect(seen.changes).to.equal(changes + 1);
  });

  it("takes down a passing notice after its time, and no staying one", async () => {
    const { board, keys } = boardWith({ duration: 20 });
    board.post(staying("a"));
    board.post(notice("b"));
    await until(() => !board.has("b"), "the end of its time");
    expect(keys()).to.deep.equal(["a"]);
  });

  it("takes down nothing by itself with a duration of 0", async () => {
    const [forever, short] = [boardWith({ duration: 0 }), boardWith({ duration: 20 })];
    forever.board.post(notice("a"));
    short.board.post(notice("a"));
    await until(() => !short.board.has("a"), "the end of the other's time");
    expect(forever.keys()).to.deep.equal(["a"]);
  });

  it("neither moves nor takes down notices while it is on hold", async () => {
    const [held, other] = [boardWith({ duration: 20, limit: 2 }), boardWith({ duration: 40 })];
    held.board.post(notice("a"));
    held.board.hold(true);
    for (const key of ["b", "c"]) held.board.post(notice(key));
    other.board.post(notice("x"));
    await until(() => !other.board.has("x"), "the end of a longer time");
    expect(held.keys()).to.deep.equal(["a", "b"]);
    held.board.drop("a");
    expect(held.keys()).to.deep.equal(["b", "c"]);
    held.board.hold(false);
    await until(() => !held.keys().length, "the end of their time");
  });

  it("accepts only the chosen kinds, and takes down notices whose kind is no longer chosen", () => {
    const { board, keys } = boardWith({ kinds: "no-left" });
    board.post(notice("a", { kind: "left" }));
    board.post(notice("b"));
    expect(keys()).to.deep.equal(["b"]);
    board.set({ kinds: "left", duration: 60_000, limit: 3 });
    expect(keys()).to.deep.equal([]);
  });
});

describe("wantsKind()", () => {
  it("accepts all kinds, the named ones, or all but those with no- before them", () => {
    for (const [words, wanted] of [
      [null, ["joined", "left", "sound"]],
      ["", ["joined", "left", "sound"]],
      ["left", ["left"]],
      [" sound\n left ", ["left", "sound"]],
      ["no-left", ["joined", "sound"]],
      ["no-left no-sound", ["joined"]],
      ["left no-left", []],
    ] as const) {
      const found = (["joined", "left", "sound"] as const).filter((kind) => wantsKind(words, kind));
      expect(found, String(words)).to.deep.equal(wanted);
    }
  });
});
