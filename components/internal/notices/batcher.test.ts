import { expect } from "@open-wc/testing";
import { person } from "../../testing/fake-room.js";
import { until } from "../../testing/until.js";
import { Batcher } from "./batcher.js";

const batcher = (pause: number) => {
  const batches: string[][] = [];
  const batch = new Batcher(
    () => pause,
    (participants) => batches.push(participants.map(({ id }) => id)),
  );
  return { batch, batches };
};

describe("Batcher", () => {
  it("reports a batch once, after a pause", async () => {
    const { batch, batches } = batcher(20);
    for (const id of ["ana", "ben", "ana", "cleo"]) batch.add(person(id));
    expect(batches).to.deep.equal([]);
    await until(() => batches.length, "a batch");
    expect(batches).to.deep.equal([["ana", "ben", "cleo"]]);
  });

  it("reports a batch at the latest after five pauses, even if participants keep coming", async () => {
    const { batch, batches } = batcher(100);
    let count = 0;
    await until(() => {
      if (!batches.length) batch.add(person(`p${count++}`));
      return batches.length;
    }, "a batch");
    expect(batches[0]).to.have.length(count);
  });

  it("leaves out removed participants, and reports no empty batch", async () => {
    const [one, other, empty] = [batcher(20), batcher(20), batcher(20)];
    empty.batch.add(person("ana"));
    expect(empty.batch.remove(person("ana"))).to.equal(true);
    expect(empty.batch.remove(person("ben"))).to.equal(false);
    one.batch.add(person("ana"));
    one.batch.clear();
    other.batch.add(person("ana"));
    other.batch.add(person("ben"));
    other.batch.remove(person("ana"));
    await until(() => other.batches.length, "the batch that was started last");
    expect(other.batches).to.deep.equal([["ben"]]);
    expect([...one.batches, ...empty.batches]).to.deep.equal([]);
  });
});
