import { SERVER, startDevServer } from "./testing/dev-server.js";
import { describePeople, PEOPLE_VARIABLES } from "./testing/people-contract.js";

describePeople(`limits and places of people (${SERVER})`, () => startDevServer(PEOPLE_VARIABLES));
