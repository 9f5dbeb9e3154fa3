// The service worker: keeps the tools at once, pages as they are visited, and answers when the network does not.
import "../service/worker.js";
