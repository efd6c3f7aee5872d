import { CONTRACT_VARIABLES, describeRoomServer } from "./testing/contract.js";
import { startDevServer } from "./testing/dev-server.js";

describeRoomServer("the room server under partykit dev", () => startDevServer(CONTRACT_VARIABLES));
