import assert from "node:assert/strict";
import { after, before, beforeEach, mock, test } from "node:test";
import { startFakeTurnService, type FakeTurnService } from "../testing/fake-turn-service.js";
import { CloudflareCredentials } from "./cloudflare-credentials.js";
import type { CredentialStore, IssuedCredential } from "./issued-credential.js";

const TTL = 600;
const START = 1_700_000_000_000;

let service: FakeTurnService;
let stored: Map<string, unknown>;
let failures: unknown[];

before(async () => {
  service = await startFakeTurnService();
  mock.timers.enable({ apis: ["Date"], now: START });
});
after(() => {
  mock.timers.reset();
  service.close();
});
beforeEach(() => {
  mock.timers.setTime(START);
  stored = new Map();
  failures = [];
  service.issued = [];
  service.revoked = [];
  service.status = 201;
});

const store: CredentialStore = {
  get: (id) => Promise.resolve(structuredClone(stored.get(id))),
  set: (id, issued) => void stored.set(id, structuredClone(issued)),
  delete: (id) => void stored.delete(id),
};

const credentials = (over: CredentialStore = store) =>
  new CloudflareCredentials({ api: service.url, keyId: "the-key", token: "the-token", ttl: TTL }, over, (error) =>
    failures.push(error),
  );

const usernameOf = (issued: IssuedCredential | undefined) => issued?.servers.at(-1)?.username;

test("a participant has one credential of a service in each half of its life, and both are revoked in the end", async () => {
  const all = credentials();
  await all.prepare("ana");
  assert.equal(usernameOf(all.current("ana")), "user-1");
  mock.timers.setTime(START + (TTL / 2) * 1000 - 1);
  assert.equal(all.prepare("ana"), undefined);
  mock.timers.setTime(START + (TTL / 2) * 1000);
  await Promise.all([all.prepare("ana"), all.prepare("ana")]);
  assert.equal(usernameOf(all.current("ana")), "user-2");
  assert.equal(service.issued.length, 2);
  all.release("ana");
  await service.until(() => service.revoked.length === 2);
  assert.deepEqual(service.revoked.toSorted(), ["user-1", "user-2"]);
  assert.equal(stored.size, 0);
});

test("a credential of a service that has expired is neither given out nor revoked", async () => {
  const all = credentials();
  await all.prepare("ana");
  mock.timers.setTime(START + TTL * 1000);
  assert.equal(all.current("ana"), undefined);
  await all.prepare("ana");
  all.release("ana");
  await service.until(() => service.revoked.length > 0);
  assert.deepEqual(service.revoked, ["user-2"]);
});

test("the credentials of a service outlive the object that requested them", async () => {
  await credentials().prepare("ana");
  const later = credentials();
  await later.prepare("ana");
  assert.equal(usernameOf(later.current("ana")), "user-1");
  assert.equal(service.issued.length, 1);
  credentials().release("ana");
  await service.until(() => service.revoked.includes("user-1"));
});

test("a credential that arrives after its participant has left is revoked and not stored", async () => {
  const all = credentials();
  const preparing = all.prepare("ana");
  await service.until(() => service.issued.length > 0);
  all.release("ana");
  await preparing;
  await service.until(() => service.revoked.includes("user-1"));
  assert.equal(stored.size, 0);
});

test("when a service fails, the credential before it is used on, and the next request comes half a minute later", async () => {
  const all = credentials();
  await all.prepare("ana");
  mock.timers.setTime(START + 400_000);
  service.status = 500;
  await all.prepare("ana");
  assert.equal(failures.length, 1);
  assert.equal(usernameOf(all.current("ana")), "user-1");
  assert.ok(all.hasFailed("ana"));
  assert.equal(all.prepare("ana"), undefined, "the service is not asked again at once");
  service.status = 201;
  mock.timers.setTime(START + 430_000);
  await all.prepare("ana");
  assert.equal(usernameOf(all.current("ana")), "user-3");
  assert.ok(!all.hasFailed("ana"));
});

test("a revocation that fails is tried again", async () => {
  const all = credentials();
  await all.prepare("ana");
  service.status = 500;
  all.release("ana");
  await service.until(() => service.refusedRevocations > 0);
  service.status = 201;
  await service.until(() => service.revoked.includes("user-1"));
  assert.deepEqual(failures, []);
});

test("a store that fails, or has what cannot be read, costs a new credential and no more", async () => {
  stored.set("ana", [{ servers: "none" }, 7]);
  const all = credentials();
  await all.prepare("ana");
  assert.equal(usernameOf(all.current("ana")), "user-1");
  const broken = credentials({ ...store, get: () => Promise.reject(new Error("the disk is broken")) });
  await broken.prepare("ben");
  assert.equal(usernameOf(broken.current("ben")), "user-2");
  assert.equal(failures.length, 1);
});
