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

describe("the notice board", () => {
  it("shows a few, the newest of those that pass", () => {
    const { board, keys } = boardWith({ limit: 2 });
    for (const key of ["a", "b", "c"]) board.post(notice(key));
    expect(keys()).to.deep.equal(["b", "c"]);
    board.drop("c");
    expect(keys(), "an old one does not come back").to.deep.equal(["b"]);
  });

  it("lets those that stay wait for a place", () => {
    const { board, keys } = boardWith({ limit: 2 });
    for (const key of ["a", "b", "c"]) board.post(staying(key));
    expect(keys()).to.deep.equal(["a", "b"]);
    board.drop("a");
    expect(keys()).to.deep.equal(["b", "c"]);
  });

  it("has a place for what passes though others stay, and gives it back", () => {
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

  it("puts a newer one with the same key in the place of the older", () => {
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

  it("takes down what has had its time, and nothing that stays", async () => {
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

  it("moves nothing and lets nothing pass while it is being read", async () => {
    const [read, other] = [boardWith({ duration: 20, limit: 2 }), boardWith({ duration: 40 })];
    read.board.post(notice("a"));
    read.board.hold(true);
    for (const key of ["b", "c"]) read.board.post(notice(key));
    other.board.post(notice("x"));
    await until(() => !other.board.has("x"), "the end of a longer time");
    expect(read.keys()).to.deep.equal(["a", "b"]);
    read.board.drop("a");
    expect(read.keys()).to.deep.equal(["b", "c"]);
    read.board.hold(false);
    await until(() => !read.keys().length, "the end of their time");
  });

  it("takes only the kinds that are wanted, and takes down what no longer is", () => {
    const { board, keys } = boardWith({ kinds: "no-left" });
    board.post(notice("a", { kind: "left" }));
    board.post(notice("b"));
    expect(keys()).to.deep.equal(["b"]);
    board.set({ kinds: "left", duration: 60_000, limit: 3 });
    expect(keys()).to.deep.equal([]);
  });
});

describe("the kinds that are wanted", () => {
  it("are all, those that are named, or all but those with no- before them", () => {
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
