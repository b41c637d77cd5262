import type { Playbook, PlaybookItem, PlaybookPhase } from '../../api/playbooks';
import { phase as phaseName } from '../../words/leaver';
import { isHuman, stepName, stepSystem } from '../../words/steps';
import { type DrawnPhase, type Drawing, type Edge, layOut, type Shape } from './layout';

/** The steps of a phase in reading order, in words; one that this build has no words for under its own name. */
export function stepsOf(phase: PlaybookPhase): readonly PlaybookItem[] {
  const said = new Map((phase.items ?? []).map((i) => [i.id, i]));
  return phase.steps.map((id) => said.get(id) ?? { id, title: stepName(id), system: stepSystem(id) });
}

/** A playbook as it is drawn. Where the service does not say what goes side by side, one step stands under the other. */
export function drawn(playbook: Playbook): readonly DrawnPhase[] {
  return playbook.phases.map((p) => {
    const titles = new Map(stepsOf(p).map((s) => [s.id, s.title]));
    const one = (id: string): { id: string; name: string; human: boolean } => ({ id, name: titles.get(id) ?? stepName(id), human: isHuman(id) });
    const lanes = p.lanes ?? [p.steps];
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
