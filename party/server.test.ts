import { CONTRACT_VARIABLES, describeRoomServer } from "./testing/contract.js";
import { describeCoverage } from "./testing/coverage.js";
import { SERVER, startDevServer } from "./testing/dev-server.js";
import { describeModeration, MODERATION_VARIABLES } from "./testing/moderation-contract.js";
import { describeOpenHost, OPEN_HOST_VARIABLES } from "./testing/open-host-contract.js";
import { describeResuming, RESUME_VARIABLES } from "./testing/return-contract.js";

describeRoomServer(`the room server, live (${SERVER})`, () => startDevServer(CONTRACT_VARIABLES));
describeResuming(`coming back to it (${SERVER})`, () => startDevServer(RESUME_VARIABLES));
describeModeration(`moderating it (${SERVER})`, () => startDevServer(MODERATION_VARIABLES));
describeOpenHost(`a host of an open room (${SERVER})`, () => startDevServer(OPEN_HOST_VARIABLES));
describeCoverage();
