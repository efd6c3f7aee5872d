import { CONTRACT_VARIABLES, describeRoomServer } from "./testing/contract.js";
import { SERVER, startDevServer } from "./testing/dev-server.js";
import { describeReturning, RETURN_VARIABLES } from "./testing/return-contract.js";

describeRoomServer(`the room server, live (${SERVER})`, () => startDevServer(CONTRACT_VARIABLES));
describeReturning(`coming back to it (${SERVER})`, () => startDevServer(RETURN_VARIABLES));
