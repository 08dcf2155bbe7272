// `node --import @logwright/runtime/crash app.js`
import { watchCrashes } from "./watch-crashes.ts";

watchCrashes();
