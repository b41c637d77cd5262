package io.lastday.offboarding.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Follows the sequence flows inside of one BPMN container. */
final class FlowReader {

    /** What the reader understands; anything else is refused by name. */
    private static final Set<String> UNDERSTOOD =
            Set.of("startEvent", "endEvent", "serviceTask", "subProcess", "parallelGateway", "sequenceFlow");

    private final String playbook;
    private final Map<String, Element> nodes = new HashMap<>();
    private final Map<String, List<String>> flows = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private @Nullable Element start;

    FlowReader(String playbook, Element container) {
        this.playbook = playbook;
        for (Node child = container.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                add(element);
            }
        }
    }

    private void add(Element element) {
        String kind = element.getLocalName();
        if (!UNDERSTOOD.contains(kind)) {
            throw new BrokenPlaybook(playbook, "a " + kind + " is not understood");
        }
        if ("sequenceFlow".equals(kind)) {
            if (element.getElementsByTagNameNS("*", "conditionExpression").getLength() > 0) {
                throw new BrokenPlaybook(playbook, "a condition is not understood");
            }
            flows.computeIfAbsent(element.getAttribute("sourceRef"), source -> new ArrayList<>())
                    .add(element.getAttribute("targetRef"));
            return;
        }
        if (nodes.put(element.getAttribute("id"), element) != null) {
            throw new BrokenPlaybook(playbook, element.getAttribute("id") + " stands in it twice");
        }
        if ("startEvent".equals(kind)) {
            start = element;
        }
    }

    Element start() {
        if (start == null) {
            throw new BrokenPlaybook(playbook, "a start event is missing");
        }
        reached.add(start.getAttribute("id"));
        return start;
    }

    /** The nodes from behind {@code from} to the end event, or to and with the first node of kind {@code until}. */
    List<Element> row(Element from, @Nullable String until) {
        List<Element> row = new ArrayList<>();
        Set<Element> seen = new HashSet<>();
        for (Element node = next(from); !"endEvent".equals(node.getLocalName()); node = next(node)) {
            if (!seen.add(node)) {
                throw new BrokenPlaybook(playbook, "it runs in a circle");
            }
            row.add(node);
            if (node.getLocalName().equals(until)) {
                break;
            }
        }
        return row;
    }

    /** The tasks from {@code first} up to the gateway that joins the lanes. */
    Lane lane(Element first) {
        List<Element> tasks = new ArrayList<>();
        Element node = first;
        while (!isFork(node)) {
            if (tasks.contains(node) || "endEvent".equals(node.getLocalName())) {
                throw new BrokenPlaybook(playbook, "a branch does not come back together with the others");
            }
            tasks.add(node);
            node = next(node);
        }
        return new Lane(tasks, node);
    }

    List<Element> after(Element node) {
        return flows.getOrDefault(node.getAttribute("id"), List.of()).stream()
                .map(this::node)
                .toList();
    }

    Element same(@Nullable Element one, Element other) {
        if (one != null && one != other) {
            throw new BrokenPlaybook(playbook, "a branch does not come back together with the others");
        }
        return other;
    }

    void requireEnd(@Nullable Element join) {
        if (join == null || !"endEvent".equals(next(join).getLocalName())) {
            throw new BrokenPlaybook(playbook, "nothing may follow the branches of a phase");
        }
    }

    static boolean isFork(Element node) {
        return "parallelGateway".equals(node.getLocalName());
    }

    private Element next(Element node) {
        List<Element> following = after(node);
        if (following.size() != 1) {
            throw new BrokenPlaybook(
                    playbook, node.getAttribute("id") + " needs exactly one way on, and has " + following.size());
        }
        return following.getFirst();
    }

    private Element node(String id) {
        Element node = nodes.get(id);
        if (node == null) {
            throw new BrokenPlaybook(playbook, "a flow leads to " + id + ", which does not exist");
        }
        reached.add(id);
        return node;
    }

    /** Refuses what no flow leads to: it would look like part of the playbook, and never run. */
    void requireAllReached() {
        for (String id : nodes.keySet()) {
            if (!reached.contains(id)) {
                throw new BrokenPlaybook(playbook, "no flow leads to " + id);
            }
        }
    }

    record Lane(List<Element> tasks, Element join) {}
}
