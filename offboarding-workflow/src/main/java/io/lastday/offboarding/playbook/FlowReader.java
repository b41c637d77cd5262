package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Finding.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the sequence flows inside of one BPMN container. */
final class FlowReader {

    private static final Set<String> NODES =
            Set.of("startEvent", "endEvent", "task", "serviceTask", "userTask", "subProcess", "parallelGateway");

    private final Tag container;
    private final Map<String, Tag> nodes = new HashMap<>();
    private final Map<String, List<Tag>> flows = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private @Nullable Tag start;

    /** @throws Tangled when two elements have the same id, or a second start stands in the container */
    FlowReader(Tag container) {
        this.container = container;
        for (Tag child : container.children()) {
            if (child.is("sequenceFlow")) {
                flows.computeIfAbsent(child.attribute("sourceRef"), source -> new ArrayList<>())
                        .add(child);
            } else if (child.isBpmn() && NODES.contains(child.name())) {
                add(child);
            }
        }
    }

    private void add(Tag node) {
        if (node.id().isEmpty() || nodes.put(node.id(), node) != null) {
            throw new Tangled(node, "An element needs an id that no other has.");
        }
        if (node.is("startEvent")) {
            if (start != null) {
                throw new Tangled(node, "There is a second start. A playbook and each phase begin once.");
            }
            start = node;
        }
    }

    Tag start() {
        if (start == null) {
            throw new Tangled(container, "A start event is missing in it.");
        }
        reached.add(start.id());
        return start;
    }

    /** The nodes from behind {@code from} to the end event, or to and with the first parallel gateway. */
    List<Tag> row(Tag from) {
        List<Tag> row = new ArrayList<>();
        Set<Tag> seen = new HashSet<>();
        for (Tag node = next(from); !node.is("endEvent"); node = next(node)) {
            if (!seen.add(node)) {
                throw new Tangled(node, "It runs in a circle.");
            }
            row.add(node);
            if (isFork(node)) {
                break;
            }
        }
        return row;
    }

    /** The tasks from {@code first} up to the gateway that joins the branches. */
    Lane lane(Tag first) {
        List<Tag> tasks = new ArrayList<>();
        Tag node = first;
        while (!isFork(node)) {
            if (tasks.contains(node) || node.is("endEvent")) {
                throw new Tangled(node, "A branch does not come back together with the others.");
            }
            tasks.add(node);
            node = next(node);
        }
        return new Lane(tasks, node);
    }

    List<Tag> after(Tag node) {
        return flows.getOrDefault(node.id(), List.of()).stream()
                .map(this::target)
                .toList();
    }

    void requireEnd(Tag join) {
        if (!next(join).is("endEvent")) {
            throw new Tangled(next(join), "Nothing may follow the branches of a phase. Put it into the next phase.");
        }
    }

    static boolean isFork(Tag node) {
        return node.is("parallelGateway");
    }

    private Tag next(Tag node) {
        List<Tag> following = after(node);
        if (following.size() != 1) {
            throw new Tangled(node, "It needs exactly one way on, and has " + following.size() + ".");
        }
        return following.getFirst();
    }

    private Tag target(Tag flow) {
        String id = flow.attribute("targetRef");
        Tag node = nodes.get(id);
        if (node == null) {
            throw new Tangled(flow, "The flow leads to " + id + ", which does not exist here.");
        }
        reached.add(id);
        return node;
    }

    /** Finds what no flow leads to: it would look like part of the playbook, and never run. */
    void requireAllReached(List<Finding> findings) {
        for (Tag node : nodes.values()) {
            if (!reached.contains(node.id())) {
                findings.add(new Tangled(node, "No flow leads to it from the start.").finding());
            }
        }
    }

    record Lane(List<Tag> tasks, Tag join) {}

    /** Flows that cannot be followed. */
    static final class Tangled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Tangled(Tag where, String what) {
            super(what);
            this.finding = Finding.refusal(where.line(), where.label(), Rule.FLOW, what);
        }

        Finding finding() {
            return finding;
        }
    }
}
