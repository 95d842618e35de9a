/** The picture on the screen: links and the reach of nodes by sigma (WebGL), marks and names on a canvas above. */

import Graph from "graphology";
import Sigma from "sigma";
import { colours } from "./colours.ts";
import type { Thing } from "./data.ts";
import { frame } from "./frame.ts";
import { graph, type Now } from "./graph.ts";
import { crowding } from "./looks.ts";
import type { Model } from "./model.ts";
import { draw, measure } from "./overlay.ts";
import { scene } from "./scene.ts";

/** What can be done with the picture besides pointing at it. */
export interface Picture {
  readonly zoom: (factor: number) => void;
  /** Looks elsewhere by shares of what is seen, to the right and upwards. */
  readonly move: (x: number, y: number) => void;
  readonly whole: () => void;
  readonly end: () => void;
}

const PADDING = 18;

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
  let now: Now = { framed: frame(model, 1, 1), crowd: 1, hovered: null, theme: colours(stage) };
  const show = (hovered = now.hovered) => {
    const { width, height } = sigma.getDimensions();
    const framed = frame(model, width - 2 * PADDING, height - 2 * PADDING);
    now = { framed, crowd: crowding(model, width, height), hovered, theme: colours(stage) };
    sigma.setCustomBBox(framed);
    sigma.setGraph(graph(model, now));
  };
  over(sigma, model, () => now);
  point(sigma, model, show);
  const again = () => show();
  sigma.on("resize", again);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", again);
  model.follow(again);
  return { ...camera(sigma), end: () => (dark.removeEventListener("change", again), sigma.kill()) };
}

/** Keeps a canvas of marks and names above the links in step with the camera. */
function over(sigma: Sigma, model: Model, now: () => Now): void {
  const canvas = sigma.createCanvas("marks", { afterLayer: "nodes" });
  const context = canvas.getContext("2d");
  if (!context) return;
  const measured = measure(context);
  sigma.on("afterRender", () => {
    const { width, height } = sigma.getDimensions();
    const ratio = devicePixelRatio;
    [canvas.width, canvas.height] = [width * ratio, height * ratio];
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { framed, crowd, hovered, theme } = now();
    const place = ({ x, y }: Thing) => {
      const point = sigma.graphToViewport({ x: x * framed.across, y: -y });
      return [point.x, point.y] as const;
    };
    const means = {
      place,
      scale: crowd * sigma.scaleSize(1),
      width: measured,
      room: { width, height },
      hovered,
    };
    draw(context, scene(model, means), theme);
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

function camera(sigma: Sigma): Pick<Picture, "zoom" | "move" | "whole"> {
  const view = sigma.getCamera();
  return {
    zoom: (factor) => view.setState({ ratio: view.getBoundedRatio(view.ratio * factor) }),
    move: (x, y) => view.setState({ x: view.x + x * view.ratio, y: view.y + y * view.ratio }),
    whole: () => view.setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
  };
}
