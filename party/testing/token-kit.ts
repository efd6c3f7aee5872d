import type { Moderation } from "../protocol/protocol.js";
import { mintToken, type TokenRequest } from "../auth/mint-token.js";
import { TestClient, type Knocker, type Participant } from "./client.js";
import { ADMIN_TOKEN, contractWith, type Contract } from "./contract-kit.js";
import type { DevServer } from "./dev-server.js";

export const SECRET = "the secret of the tests, long enough";

/** The page from which an operator uses the API. */
export const DASHBOARD = "https://dashboard.example";

/** The environment for `describeModeration`: no time limit ends during a test. */
export const MODERATION_VARIABLES = {
  TOKEN_SECRET: SECRET,
  GRACE_SECONDS: "3600",
  WAITING_CAPACITY: "3",
  ADMIN_TOKEN,
  ADMIN_ORIGINS: DASHBOARD,
};

export type TokenOptions = Partial<TokenRequest>;

/** A live server that requires tokens, and how tests join it. */
export interface TokenContract extends Contract {
  /** The query with a token. Without a `user` it is for a new user. */
  query(room: string, who: TokenOptions): Promise<Record<string, string>>;
  /** A participant who joins at once. */
  enter(room: string, who?: TokenOptions, query?: Record<string, string>): Promise<Participant>;
  /** A participant who enters the lobby. */
  knock(room: string, who?: TokenOptions, query?: Record<string, string>): Promise<Knocker>;
  /** The refusal of a join. */
  refused(room: string, who?: TokenOptions, query?: Record<string, string>): Promise<object>;
}

let people = 0;

export function tokenContractWith(server: () => DevServer): TokenContract {
  const query = async (room: string, who: TokenOptions) => ({
    token: await mintToken({ room, user: `user-${++people}`, ...who }, SECRET),
  });
  const all = async (room: string, who: TokenOptions = {}, more: Record<string, string> = {}) => ({
    query: { ...more, ...(await query(room, who)) },
  });
  return {
    ...contractWith(server),
    query,
    enter: async (room, who, more) => TestClient.join(server().host, room, await all(room, who, more)),
    knock: async (room, who, more) => TestClient.knock(server().host, room, await all(room, who, more)),
    refused: async (room, who, more) => {
      const client = new TestClient(server().host, room, await all(room, who, more));
      const { code, message, details } = await client.until("signaling-error");
      return { code, message, ...details, closeCode: await client.refused() };
    },
  };
}

export const moderate = ({ client }: Pick<Participant, "client">, what: Moderation): void =>
  client.send({ type: "moderate", ...what });
