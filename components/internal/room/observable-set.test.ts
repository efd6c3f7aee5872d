import { expect } from "@open-wc/testing";
import { ObservableSet } from "./observable-set.js";

/** Subscribes to a set and records its items: `+a` = the listener was called, `-a` = its cleanup was called. */
function record(set: ObservableSet<string>): { log: string[]; unsubscribe: () => void } {
  const log: string[] = [];
  const unsubscribe = set.subscribe((item) => {
    log.push(`+${item}`);
    return () => log.push(`-${item}`);
  });
  return { log, unsubscribe };
}

describe("ObservableSet", () => {
  it("reports the items that it contains, and then each one that is added", () => {
    const set = new ObservableSet<string>();
    set.add("a");
    const { log } = record(set);
    expect(log).to.deep.equal(["+a"]);
    set.add("b");
    expect(log).to.deep.equal(["+a", "+b"]);
  });

  it("reports an item once if it is added twice", () => {
    const set = new ObservableSet<string>();
    const { log } = record(set);
    set.add("a");
    set.add("a");
    expect(log).to.deep.equal(["+a"]);
    expect([...set]).to.deep.equal(["a"]);
  });

  it("calls the cleanup of an item once when the item is removed", () => {
    const set = new ObservableSet<string>();
    const { log } = record(set);
    const remove = set.add("a");
    set.add("b");
    remove();
    remove();
    set.delete("a");
    expect(log).to.deep.equal(["+a", "+b", "-a"]);
    expect([...set]).to.deep.equal(["b"]);
  });

  it("reports an item again if it is added again", () => {
    const set = new ObservableSet<string>();
    const { log } = record(set);
    set.add("a");
    set.delete("a");
    set.add("a");
    expect(log).to.deep.equal(["+a", "-a", "+a"]);
  });

  it("calls the remaining cleanups once when a subscription ends, and reports nothing more", () => {
    const set = new ObservableSet<string>();
    const { log, unsubscribe } = record(set);
    set.add("a");
    set.add("b");
    set.delete("a");
    unsubscribe();
    unsubscribe();
    set.add("c");
    set.delete("b");
    expect(log).to.deep.equal(["+a", "+b", "-a", "-b"]);
  });

  it("reports to several subscribers, and to each until its own subscription ends", () => {
    const set = new ObservableSet<string>();
    const [first, second] = [record(set), record(set)];
    set.add("a");
    first.unsubscribe();
    set.add("b");
    expect(first.log).to.deep.equal(["+a", "-a"]);
    expect(second.log).to.deep.equal(["+a", "+b"]);
  });

  it("accepts listeners without a cleanup", () => {
    const set = new ObservableSet<string>();
    const items: string[] = [];
    const unsubscribe = set.subscribe((item) => {
      items.push(item);
      return undefined;
    });
    set.add("a");
    set.delete("a");
    set.add("b");
    unsubscribe();
    expect(items).to.deep.equal(["a", "b"]);
  });

  it("reports an item once to a listener that adds it while it subscribes", () => {
    const set = new ObservableSet<string>();
    set.add("a");
    const items: string[] = [];
    set.subscribe((item) => {
      items.push(item);
      if (item === "a") set.add("b");
      return undefined;
    });
    expect(items).to.deep.equal(["a", "b"]);
  });

  it("reports every item to a listener that removes one of them", () => {
    const set = new ObservableSet<string>();
    const log: string[] = [];
    set.subscribe((item) => {
      log.push(`+${item}`);
      if (item === "b") set.delete("a");
      return () => log.push(`-${item}`);
    });
    for (const item of ["a", "b", "c"]) set.add(item);
    expect(log).to.deep.equal(["+a", "+b", "-a", "+c"]);
    expect([...set]).to.deep.equal(["b", "c"]);
  });

  it("calls the cleanup at once for a listener that removes its own item, and reports the item if it is added again", () => {
    const set = new ObservableSet<string>();
    const log: string[] = [];
    let removes = true;
    set.subscribe((item) => {
      log.push(`+${item}`);
      if (removes) set.delete(item);
      return () => log.push(`-${item}`);
    });
    set.add("a");
    expect(log).to.deep.equal(["+a", "-a"]);
    removes = false;
    set.add("a");
    expect(log).to.deep.equal(["+a", "-a", "+a"]);
    set.delete("a");
    expect(log).to.deep.equal(["+a", "-a", "+a", "-a"]);
  });

  it("calls each cleanup once for a listener that removes its own item and adds it again", () => {
    const set = new ObservableSet<string>();
    const log: string[] = [];
    let calls = 0;
    set.subscribe((item) => {
      const call = ++calls;
      log.push(`+${call}`);
      if (call === 1) {
        set.delete(item);
        set.add(item);
      }
      return () => log.push(`-${call}`);
    });
    set.add("a");
    expect(log).to.deep.equal(["+1", "+2", "-1"]);
    set.delete("a");
    expect(log).to.deep.equal(["+1", "+2", "-1", "-2"]);
  });

  it("does not report an item that a listener before has removed", () => {
    const set = new ObservableSet<string>();
    set.subscribe((item) => {
      set.delete(item);
      return undefined;
    });
    const { log } = record(set);
    set.add("a");
    expect(log).to.deep.equal([]);
  });

  it("calls the cleanup at once for a listener that ends its own subscription", () => {
    const set = new ObservableSet<string>();
    const log: string[] = [];
    const unsubscribe = set.subscribe((item) => {
      log.push(`+${item}`);
      unsubscribe();
      return () => log.push(`-${item}`);
    });
    set.add("a");
    set.delete("a");
    expect(log).to.deep.equal(["+a", "-a"]);
  });
});
