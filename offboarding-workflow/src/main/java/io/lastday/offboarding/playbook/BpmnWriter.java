package io.lastday.offboarding.playbook;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Writes a playbook as BPMN 2.0 with a picture, so that any modeller opens it and the reader reads the same playbook from it
 * again. Deterministic: the same playbook gives the same bytes.
 */
@Component
public final class BpmnWriter {

    private final StepCatalogue catalogue;

    BpmnWriter(StepCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The whole file. */
    public String write(Playbook playbook) {
        BpmnLayout layout = BpmnLayout.of(playbook);
        BpmnText text = new BpmnText();
        text.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        text.open("definitions", namespaces());
        text.open("process", process(playbook));
        if (!playbook.terms().purpose().isEmpty()) {
            text.element("documentation", playbook.terms().purpose());
        }
        layout.nodes().forEach(node -> node(text, playbook, node));
        text.close("process");
        picture(text, playbook, layout);
        text.close("definitions");
        return text.toString();
    }

    private static Map<String, String> namespaces() {
        Map<String, String> names = new TreeMap<>();
        names.put("xmlns", Namespaces.BPMN);
        names.put("xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI");
        names.put("xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC");
        names.put("xmlns:di", "http://www.omg.org/spec/DD/20100524/DI");
        names.put("xmlns:lastday", Namespaces.LASTDAY);
        names.put("targetNamespace", "https://lastday.io/playbooks");
        return names;
    }

    private static Map<String, String> process(Playbook playbook) {
        Terms terms = playbook.terms();
        Map<String, String> said = new TreeMap<>();
        said.put("id", playbook.name());
        said.put("name", playbook.title());
        said.put("isExecutable", "false");
        said.put("lastday:version", String.valueOf(playbook.version()));
        said.put("lastday:neutral", terms.neutral());
        said.put("lastday:access", terms.access().name().toLowerCase(Locale.ROOT));
        if (terms.begins() == Terms.Begins.APPROVAL) {
            said.put("lastday:begins", "approval");
        }
        if (terms.approvals() > 1) {
            said.put("lastday:approvals", String.valueOf(terms.approvals()));
        }
        if (terms.review()) {
            said.put("lastday:review", "required");
        }
        if (terms.contact()) {
            said.put("lastday:contact", "required");
        }
        if (!terms.messages()) {
            said.put("lastday:messages", "none");
        }
        if (terms.difference()) {
            said.put("lastday:removes", "difference");
        }
        return said;
    }

    private void node(BpmnText text, Playbook playbook, BpmnLayout.Node node) {
        Map<String, String> said = new TreeMap<>();
        said.put("id", node.id());
        switch (node.kind()) {
            case SUB_PROCESS -> {
                said.put("name", node.title());
                text.open("subProcess", said);
                node.inside().forEach(inner -> node(text, playbook, inner));
                text.close("subProcess");
            }
            case TASK -> task(text, playbook, new StepId(node.id()), said);
            case FLOW -> {
                said.put("sourceRef", node.from());
                said.put("targetRef", node.to());
                text.empty("sequenceFlow", said);
            }
            case START -> text.empty("startEvent", said);
            case END -> text.empty("endEvent", said);
            case GATEWAY -> text.empty("parallelGateway", said);
        }
    }

    private void task(BpmnText text, Playbook playbook, StepId step, Map<String, String> said) {
        Map<String, String> settings = playbook.settings(step);
        if (!StepNames.HUMAN.equals(step.system())) {
            said.put("name", catalogue.find(step).map(Step::title).orElse(step.value()));
            text.empty("serviceTask", said);
            return;
        }
        said.put("name", settings.getOrDefault("title", step.value()));
        said.put("lastday:due", settings.getOrDefault("due", StepNames.USUALLY_DUE));
        if (!settings.containsKey("text")) {
            text.empty("userTask", said);
            return;
        }
        text.open("userTask", said);
        text.element("documentation", settings.getOrDefault("text", ""));
        text.close("userTask");
    }

    private static void picture(BpmnText text, Playbook playbook, BpmnLayout layout) {
        text.open("bpmndi:BPMNDiagram", Map.of("id", playbook.name() + "-diagram"));
        Map<String, String> plane = new TreeMap<>();
        plane.put("id", playbook.name() + "-plane");
        plane.put("bpmnElement", playbook.name());
        text.open("bpmndi:BPMNPlane", plane);
        layout.shapes().forEach(shape -> shape(text, shape));
        layout.edges().forEach(edge -> edge(text, edge));
        text.close("bpmndi:BPMNPlane");
        text.close("bpmndi:BPMNDiagram");
    }

    private static void shape(BpmnText text, BpmnLayout.Shape shape) {
        Map<String, String> said = new TreeMap<>();
        said.put("id", shape.id() + "_di");
        said.put("bpmnElement", shape.id());
        if (shape.expanded()) {
            said.put("isExpanded", "true");
        }
        text.open("bpmndi:BPMNShape", said);
        Map<String, String> bounds = new TreeMap<>();
        bounds.put("x", String.valueOf(shape.x()));
        bounds.put("y", String.valueOf(shape.y()));
        bounds.put("width", String.valueOf(shape.width()));
        bounds.put("height", String.valueOf(shape.height()));
        text.empty("dc:Bounds", bounds);
        text.close("bpmndi:BPMNShape");
    }

    private static void edge(BpmnText text, BpmnLayout.Edge edge) {
        Map<String, String> said = new TreeMap<>();
        said.put("id", edge.id() + "_di");
        said.put("bpmnElement", edge.id());
        text.open("bpmndi:BPMNEdge", said);
        for (BpmnLayout.Point point : edge.points()) {
            Map<String, String> at = new TreeMap<>();
            at.put("x", String.valueOf(point.x()));
            at.put("y", String.valueOf(point.y()));
            text.empty("di:waypoint", at);
        }
        text.close("bpmndi:BPMNEdge");
    }
}
