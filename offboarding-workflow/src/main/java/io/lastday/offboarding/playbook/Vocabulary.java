package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Finding.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The part of BPMN that a playbook is written in. Everything else is refused by name, because whoever drew it meant it to do
 * something; what modellers add for their own pictures, and nothing acts on, is let be.
 */
final class Vocabulary {

    /** Elements of a process or a phase that mean something. */
    private static final Set<String> MEANT = Set.of(
            "startEvent",
            "endEvent",
            "task",
            "serviceTask",
            "userTask",
            "subProcess",
            "parallelGateway",
            "sequenceFlow");

    /** Elements of a process or a phase that only explain or place. */
    private static final Set<String> DRAWN = Set.of("textAnnotation", "association", "group", "laneSet");

    private static final Set<String> EVERYWHERE = Set.of("documentation", "extensionElements");
    private static final Set<String> TOP = Set.of("process", "collaboration", "category");

    /** What may stand inside of what only explains or places. */
    private static final Map<String, Set<String>> INSIDE = Map.of(
            "collaboration", Set.of("participant", "textAnnotation", "association", "group"),
            "category", Set.of("categoryValue"),
            "textAnnotation", Set.of("text"),
            "laneSet", Set.of("lane"),
            "lane", Set.of("flowNodeRef", "childLaneSet"),
            "childLaneSet", Set.of("lane"));

    private final List<Finding> findings;

    private Vocabulary(List<Finding> findings) {
        this.findings = findings;
    }

    /** Adds a finding for each word that is not understood. */
    static void check(Tag root, List<Finding> findings) {
        Vocabulary vocabulary = new Vocabulary(findings);
        if (!root.is("definitions")) {
            vocabulary.refuse(
                    root, Rule.NOT_UNDERSTOOD, "The file is not BPMN 2.0: export it as BPMN from the modeller.");
            return;
        }
        vocabulary.attributes(root);
        for (Tag child : root.children()) {
            if (Namespaces.isPicture(child.namespace())) {
                vocabulary.picture(child);
            } else {
                vocabulary.element(child, TOP);
            }
        }
    }

    private void element(Tag tag, Set<String> allowed) {
        if (!tag.isBpmn()) {
            foreign(tag);
            return;
        }
        if (!allowed.contains(tag.name()) && !EVERYWHERE.contains(tag.name())) {
            refuse(tag, ruleOf(tag.name()), words(tag.name()));
            return;
        }
        attributes(tag);
        switch (tag.name()) {
            case "documentation", "text" -> {}
            case "extensionElements" -> tag.children().forEach(this::extension);
            default -> {
                Set<String> inside = inside(tag.name());
                tag.children().forEach(child -> element(child, inside));
            }
        }
    }

    private static Set<String> inside(String name) {
        return switch (name) {
            case "process", "subProcess" -> CONTAINER;
            case "startEvent", "endEvent", "task", "serviceTask", "userTask", "parallelGateway" -> NODE;
            default -> INSIDE.getOrDefault(name, Set.of());
        };
    }

    private static final Set<String> NODE = Set.of("incoming", "outgoing");
    private static final Set<String> CONTAINER = container();

    private static Set<String> container() {
        Set<String> all = new HashSet<>(MEANT);
        all.addAll(DRAWN);
        all.addAll(NODE);
        return Set.copyOf(all);
    }

    private void attributes(Tag tag) {
        for (Tag.Attribute each : tag.attributes()) {
            Words.fault(tag, each).ifPresent(fault -> refuse(tag, fault.rule(), fault.what()));
        }
    }

    private void extension(Tag tag) {
        if (!Words.isInert(tag)) {
            foreign(tag);
        }
    }

    private void foreign(Tag tag) {
        Rule rule = ruleOf(tag.name());
        refuse(
                tag,
                rule == Rule.NOT_UNDERSTOOD ? Rule.FOREIGN_NAMESPACE : rule,
                "The element " + tag.name() + " of the namespace " + named(tag.namespace())
                        + " is not part of a playbook. Remove it: Lastday runs nothing that another engine would.");
    }

    private void picture(Tag tag) {
        if (!Namespaces.isPicture(tag.namespace())) {
            foreign(tag);
            return;
        }
        for (Tag.Attribute each : tag.attributes()) {
            if (!each.namespace().isEmpty() && !Words.isInertInPicture(each)) {
                refuse(tag, Rule.FOREIGN_NAMESPACE, Words.foreignAttribute(each));
            }
        }
        tag.children().forEach(this::picture);
    }

    private static Rule ruleOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("script")) {
            return Rule.SCRIPT;
        }
        if (lower.contains("expression") || lower.contains("condition")) {
            return Rule.EXPRESSION;
        }
        return lower.contains("listener") ? Rule.LISTENER : Rule.NOT_UNDERSTOOD;
    }

    private static String words(String name) {
        return switch (ruleOf(name)) {
            case SCRIPT -> "A " + name + " is refused: Lastday runs nobody's code.";
            case EXPRESSION -> "A " + name + " is refused: what a playbook does may not depend on anything computed.";
            case LISTENER -> "A " + name + " is refused: nothing runs beside a step.";
            default ->
                "A " + name + " is not understood. A playbook has phases as sub-processes, and in them tasks in a row"
                        + " and at most one parallel fork.";
        };
    }

    private static String named(String namespace) {
        return namespace.isEmpty() ? "without a name" : namespace;
    }

    private void refuse(Tag tag, Rule rule, String what) {
        findings.add(Finding.refusal(tag.line(), tag.label(), rule, what));
    }
}
