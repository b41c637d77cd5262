import type { Playbook, PlaybookPhase } from '../../api/playbooks';
import { phase as phaseName } from '../../words/leaver';
import { isHuman, stepName } from '../../words/steps';
import { type DrawnPhase, type Drawing, type Edge, layOut, type Shape } from './layout';

/** The ids of a phase's steps, in reading order. */
export function stepsOf(phase: PlaybookPhase): readonly { readonly id: string; readonly name: string; readonly due: string | null }[] {
  return phase.steps.map((s) => (typeof s === 'string' ? { id: s, name: stepName(s), due: null } : { id: s.id, name: s.title ?? stepName(s.id), due: s.due ?? null }));
}

/** A playbook as it is drawn. Where the service does not say what goes side by side, one step stands under the other. */
export function drawn(playbook: Playbook): readonly DrawnPhase[] {
  return playbook.phases.map((p) => {
    const steps = new Map(stepsOf(p).map((s) => [s.id, s]));
    const one = (id: string): { id: string; name: string; human: boolean } => ({ id, name: steps.get(id)?.name ?? stepName(id), human: isHuman(id) });
    const lanes = p.lanes ?? [[...steps.keys()]];
    return { id: p.phase.toLowerCase(), name: phaseName(p.phase), gates: (p.gates ?? []).map(one), lanes: lanes.map((lane) => lane.map(one)) };
  });
}

/** The picture of a playbook as BPMN 2.0 with its diagram, for the viewer alone. */
export function bpmnOf(playbook: Playbook): { readonly xml: string; readonly drawing: Drawing } {
  const drawing = layOut(drawn(playbook));
  const inside = (within: string | undefined): string => [...drawing.shapes.filter((s) => s.within === within).map((s) => element(s, inside)), ...drawing.edges.filter((e) => e.within === within).map(flow)].join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" id="picture" targetNamespace="https://lastday.io/playbooks"><process id="playbook" isExecutable="false">${inside(undefined)}</process><di:BPMNDiagram id="diagram"><di:BPMNPlane id="plane" bpmnElement="playbook">${drawing.shapes.map(shape).join('')}${drawing.edges.map(edge).join('')}</di:BPMNPlane></di:BPMNDiagram></definitions>`;
  return { xml, drawing };
}

function element(s: Shape, inside: (within: string) => string): string {
  const open = `<${s.kind} id="${id(s.id)}" name="${escaped(s.name)}"`;
  return s.kind === 'subProcess' ? `${open}>${inside(s.id)}</${s.kind}>` : `${open}/>`;
}

const flow = (e: Edge): string => `<sequenceFlow id="${e.id}" sourceRef="${id(e.from)}" targetRef="${id(e.to)}"/>`;

function shape(s: Shape): string {
  const expanded = s.kind === 'subProcess' ? ' isExpanded="true"' : '';
  return `<di:BPMNShape id="${id(s.id)}-shape" bpmnElement="${id(s.id)}"${expanded}><dc:Bounds x="${s.x}" y="${s.y}" width="${s.width}" height="${s.height}"/></di:BPMNShape>`;
}

const edge = (e: Edge): string => `<di:BPMNEdge id="${e.id}-edge" bpmnElement="${e.id}">${e.points.map(([x, y]) => `<dd:waypoint x="${x}" y="${y}"/>`).join('')}</di:BPMNEdge>`;

/** An XML id: letters, digits, dots and dashes, never a digit first. */
const id = (text: string): string => `n-${text.replaceAll(/[^\w.-]/g, '-')}`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
