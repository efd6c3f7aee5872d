import { expect } from "@open-wc/testing";
import { person } from "../../testing/fake-room.js";
import { until } from "../../testing/until.js";
import { Batcher } from "./batcher.js";

const gathering = (pause: number) => {
  const told: string[][] = [];
  const crowd = new Batcher(
    () => pause,
    (people) => told.push(people.map(({ id }) => id)),
  );
  return { crowd, told };
};

describe("a gathering", () => {
  it("is told of once, when nobody more comes", async () => {
    const { crowd, told } = gathering(20);
    for (const id of ["ana", "ben", "ana", "cleo"]) crowd.add(person(id));
    expect(told).to.deep.equal([]);
    await until(() => told.length, "the news");
    expect(told).to.deep.equal([["ana", "ben", "cleo"]]);
  });

  it("is told of in the end though somebody comes all the time", async () => {
    const { crowd, told } = gathering(100);
    let count = 0;
    await until(() => {
      if (!told.length) crowd.add(person(`p${count++}`));
      return told.length;
    }, "the news");
    expect(told[0]).to.have.length(count);
  });

  it("is without those who are forgotten, and nothing without anybody", async () => {
    const [one, other, empty] = [gathering(20), gathering(20), gathering(20)];
    empty.crowd.add(person("ana"));
    expect(empty.crowd.forget(person("ana"))).to.equal(true);
    expect(empty.crowd.forget(person("ben"))).to.equal(false);
    one.crowd.add(person("ana"));
    one.crowd.clear();
    other.crowd.add(person("ana"));
    other.crowd.add(person("ben"));
    other.crowd.forget(person("ana"));
    await until(() => other.told.length, "the news of the one who came last");
    expect(other.told).to.deep.equal([["ben"]]);
    expect([...one.told, ...empty.told]).to.deep.equal([]);
  });
});
