/** The picture on the screen: links and the reach of nodes by sigma (WebGL), marks and names on a canvas above. */

import Graph from "graphology";
import Sigma from "sigma";
import { type Colours, colours } from "./colours.ts";
import type { Thing } from "./data.ts";
import { frame } from "./frame.ts";
import { crowding, drawn, opacity, widths } from "./looks.ts";
import type { Model } from "./model.ts";
import { draw, measure } from "./overlay.ts";
import { emphasised, scene } from "./scene.ts";

/** What can be done with the picture besides pointing at it. */
export interface Picture {
  readonly zoom: (factor: number) => void;
  readonly whole: () => void;
  readonly end: () => void;
}

const UNSEEN = "rgba(0,0,0,0)";
/** How the picture is drawn now: x stretched, nodes shrunk, and the node that the pointer is on. */
interface Now {
  readonly across: number;
  readonly crowd: number;
  readonly hovered: number | null;
}

const PADDING = 18;
const THINNEST = 0.4;

/** Tells whether this browser can draw the picture. */
export function isPossible(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

/** Draws what `model` shows into `stage` and follows it. */
export function picture(model: Model, stage: HTMLElement): Picture {
  const sigma = new Sigma(new Graph(), stage, {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    maxCameraRatio: 3,
    minCameraRatio: 0.05,
    minEdgeThickness: 1.5,
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    stagePadding: PADDING,
    zIndex: true,
  });
  let hovered: number | null = null;
  let framed = frame(model.data, 1);
  let crowd = 1;
  const show = () => {
    const { width, height } = sigma.getDimensions();
    crowd = crowding(model.data, model.seen.nodes.size, width, height);
    framed = frame(model.data, (width - 2 * PADDING) / (height - 2 * PADDING));
    sigma.setCustomBBox(framed);
    sigma.setGraph(graph(model, colours(stage), { across: framed.across, crowd, hovered }));
  };
  over(sigma, model, stage, () => ({ across: framed.across, crowd, hovered }));
  sigma.on("resize", show);
  point(sigma, model, (node) => {
    hovered = node;
    show();
  });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", show);
  model.follow(show);
  return { ...camera(sigma), end: () => (dark.removeEventListener("change", show), sigma.kill()) };
}

/** Keeps a canvas of marks and names above the links in step with the camera. */
function over(sigma: Sigma, model: Model, stage: HTMLElement, now: () => Now): void {
  const canvas = sigma.createCanvas("marks", { afterLayer: "nodes" });
  const context = canvas.getContext("2d");
  if (!context) return;
  sigma.on("afterRender", () => {
    const { width, height } = sigma.getDimensions();
    const ratio = devicePixelRatio;
    [canvas.width, canvas.height] = [width * ratio, height * ratio];
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { across, crowd, hovered } = now();
    const place = ({ x, y }: Thing) => {
      const point = sigma.graphToViewport({ x: x * across, y: -y });
      return [point.x, point.y] as const;
    };
    const means = {
      place,
      scale: crowd * sigma.scaleSize(1),
      width: measure(context),
      room: { width, height },
      hovered,
    };
    draw(context, model.data, scene(model, means), colours(stage));
  });
}

/** Lets the pointer look at nodes and links. */
function point(sigma: Sigma, model: Model, hover: (node: number | null) => void): void {
  sigma.on("enterNode", ({ node }) => hover(Number(node)));
  sigma.on("leaveNode", () => hover(null));
  sigma.on("clickNode", ({ node }) => model.choose({ node: Number(node) }));
  sigma.on("clickEdge", ({ edge }) => model.choose({ link: edge }));
  sigma.on("clickStage", () => model.leave());
}

function camera(sigma: Sigma): Pick<Picture, "zoom" | "whole"> {
  const view = sigma.getCamera();
  return {
    zoom: (factor) => view.setState({ ratio: view.getBoundedRatio(view.ratio * factor) }),
    whole: () => view.setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
  };
}

function graph(model: Model, theme: Colours, { across, crowd, hovered }: Now): Graph {
  const made = new Graph({ type: "undirected" });
  for (const { thing, size, place } of drawn(model))
    made.addNode(place, { x: thing.x * across, y: -thing.y, size: crowd * size, color: UNSEEN });
  const near = emphasised(model, hovered);
  const [width, clear, thin] = [widths(model), opacity(model), Math.max(crowd, THINNEST)];
  for (const { id, source, target, weight } of model.seen.links) {
    const out = near === null || isOut(model, hovered, id, source, target);
    const color = near === null ? faded(theme, clear) : out ? theme.accent : faded(theme, 0.12);
    made.addEdgeWithKey(id, source, target, { size: thin * width(weight), color, zIndex: out ? 1 : 0 });
  }
  return made;
}

function isOut(model: Model, hovered: number | null, id: string, source: number, target: number): boolean {
  const centre = hovered ?? model.state.node;
  return centre === null ? id === model.state.link : source === centre || target === centre;
}

/** Returns `share` of a colour and the rest of that of the paper: sigma does not draw on paper what is half clear. */
function faded({ line, paper }: Colours, share: number): string {
  const mixed = [1, 3, 5].map((start) => {
    const [one, other] = [line, paper].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round(share * (one ?? 0) + (1 - share) * (other ?? 0));
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
