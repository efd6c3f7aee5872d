import { CONTRACT_VARIABLES, describeRoomServer } from "./testing/contract.js";
import { startDevServer } from "./testing/dev-server.js";
import { describeReturning, RETURN_VARIABLES } from "./testing/return-contract.js";

describeRoomServer("the room server under partykit dev", () => startDevServer(CONTRACT_VARIABLES));
describeReturning("coming back to it", () => startDevServer(RETURN_VARIABLES));
