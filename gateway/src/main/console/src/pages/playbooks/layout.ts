/*
 * Where each phase and step of a playbook stands in its picture: phases from top to bottom, runs that go side by side as
 * columns. Pure, so that it can be tried without a browser.
 */

/** One phase as it is drawn: what runs first, then the runs that go side by side. */
export interface DrawnPhase {
  readonly id: string;
  readonly name: string;
  readonly gates: readonly DrawnStep[];
  readonly lanes: readonly (readonly DrawnStep[])[];
}

export interface DrawnStep {
  readonly id: string;
  readonly name: string;
  readonly human: boolean;
}

export type Kind = 'startEvent' | 'endEvent' | 'subProcess' | 'task' | 'userTask' | 'parallelGateway';

export interface Shape {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The phase that it stands in. */
  readonly within: string | undefined;
}

export interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly within: string | undefined;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Drawing {
  readonly shapes: readonly Shape[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
}

const TASK = { width: 152, height: 72 };
const GAP = 20;
const PAD = 24;
const HEAD = 40;
const EVENT = 32;
const GATEWAY = 36;

/** Lays the phases out. */
export function layOut(phases: readonly DrawnPhase[]): Drawing {
  const columns = Math.max(1, ...phases.map((p) => p.lanes.length));
  const width = columns * (TASK.width + GAP) - GAP + 2 * PAD;
  const page = new Sheet(width / 2);
  let last = page.put('access-ends', 'startEvent', '', EVENT, EVENT, 0, undefined);
  let y = EVENT + GAP + 8;
  for (const phase of phases) {
    const box = drawPhase(page, phase, y, width);
    page.join(last, box, undefined);
    last = box;
    y += box.height + GAP + 8;
  }
  page.join(last, page.put('ended', 'endEvent', '', EVENT, EVENT, y, undefined), undefined);
  return { shapes: page.shapes, edges: page.edges, width, height: y + EVENT };
}

function drawPhase(page: Sheet, phase: DrawnPhase, top: number, width: number): Shape {
  const at = page.shapes.length;
  let y = top + HEAD;
  const chain = (steps: readonly DrawnStep[], from: Shape | undefined, x?: number): Shape | undefined => {
    let before = from;
    let line = y;
    for (const s of steps) {
      const task = page.put(s.id, s.human ? 'userTask' : 'task', s.name, TASK.width, TASK.height, line, phase.id, x);
      if (before) page.join(before, task, phase.id);
      before = task;
      line += TASK.height + GAP;
    }
    return before;
  };
  const last = chain(phase.gates, undefined);
  y += phase.gates.length * (TASK.height + GAP);
  if (phase.lanes.length > 1) y = fork(page, phase, y, last, chain, (line) => (y = line));
  else {
    chain(phase.lanes[0] ?? [], last);
    y += (phase.lanes[0]?.length ?? 0) * (TASK.height + GAP);
  }
  const box: Shape = { id: phase.id, kind: 'subProcess', name: phase.name, x: 0, y: top, width, height: y - GAP + PAD - top, within: undefined };
  page.shapes.splice(at, 0, box);
  return box;
}

type Chain = (steps: readonly DrawnStep[], from: Shape | undefined, x?: number) => Shape | undefined;

/** Draws runs side by side between two gateways; gives the line below them. */
function fork(page: Sheet, phase: DrawnPhase, top: number, before: Shape | undefined, chain: Chain, move: (y: number) => void): number {
  const opens = page.put(`${phase.id}-fork`, 'parallelGateway', '', GATEWAY, GATEWAY, top, phase.id);
  if (before) page.join(before, opens, phase.id);
  const line = top + GATEWAY + GAP;
  move(line);
  const all = phase.lanes.length * (TASK.width + GAP) - GAP;
  const lasts = phase.lanes.map((lane, i) => chain(lane, opens, page.middle - all / 2 + i * (TASK.width + GAP) + TASK.width / 2));
  const most = Math.max(...phase.lanes.map((l) => l.length));
  const below = line + most * (TASK.height + GAP);
  const closes = page.put(`${phase.id}-join`, 'parallelGateway', '', GATEWAY, GATEWAY, below, phase.id);
  for (const last of lasts) if (last) page.join(last, closes, phase.id);
  return below + GATEWAY + GAP;
}

/** Shapes and edges as they are put down. */
class Sheet {
  readonly shapes: Shape[] = [];
  readonly edges: Edge[] = [];
  readonly middle: number;

  constructor(middle: number) {
    this.middle = middle;
  }

  put(id: string, kind: Kind, name: string, width: number, height: number, y: number, within: string | undefined, x = this.middle): Shape {
    const shape: Shape = { id, kind, name, x: x - width / 2, y, width, height, within };
    this.shapes.push(shape);
    return shape;
  }

  /** From the foot of one to the head of the other; sideways half-way where they do not stand under each other. */
  join(from: Shape, to: Shape, within: string | undefined): void {
    const x1 = from.x + from.width / 2;
    const x2 = to.x + to.width / 2;
    const y1 = from.y + from.height;
    const turn = from.kind === 'parallelGateway' ? y1 + GAP / 2 : to.y - GAP / 2;
    const points = x1 === x2 ? [[x1, y1] as const, [x2, to.y] as const] : [[x1, y1] as const, [x1, turn] as const, [x2, turn] as const, [x2, to.y] as const];
    this.edges.push({ id: `flow-${this.edges.length + 1}`, from: from.id, to: to.id, within, points });
  }
}
