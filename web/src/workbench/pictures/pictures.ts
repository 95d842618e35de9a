// The script that is loaded when a chart, a timeline or a network is first shown.
export { chart } from "./chart.ts";
export { network } from "./network.ts";
export { timeline } from "./timeline.ts";
