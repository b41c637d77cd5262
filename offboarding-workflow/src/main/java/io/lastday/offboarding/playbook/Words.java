package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Finding.Rule;
import io.lastday.offboarding.playbook.Tag.Attribute;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The attributes of a playbook, and what modellers write beside it that nothing acts on. */
final class Words {

    private static final Set<String> NAMES = Set.of("id", "name");

    /** Attributes of BPMN, by element; any value. */
    private static final Map<String, Set<String>> PLAIN = Map.ofEntries(
            Map.entry(
                    "definitions",
                    Set.of("targetNamespace", "exporter", "exporterVersion", "expressionLanguage", "typeLanguage")),
            Map.entry("process", Set.of("isExecutable", "processType", "isClosed")),
            Map.entry("startEvent", Set.of("isInterrupting")),
            Map.entry("parallelGateway", Set.of("gatewayDirection")),
            Map.entry("sequenceFlow", Set.of("sourceRef", "targetRef", "isImmediate")),
            Map.entry("association", Set.of("sourceRef", "targetRef", "associationDirection")),
            Map.entry("textAnnotation", Set.of("textFormat")),
            Map.entry("documentation", Set.of("textFormat")),
            Map.entry("group", Set.of("categoryValueRef")),
            Map.entry("categoryValue", Set.of("value")),
            Map.entry("collaboration", Set.of("isClosed")),
            Map.entry("participant", Set.of("processRef")),
            Map.entry("lane", Set.of("partitionElementRef")));

    /** Attributes that modellers write out in full although they say nothing; any other value would say something. */
    private static final Map<String, Set<String>> ONLY = Map.of(
            "startQuantity", Set.of("1"),
            "completionQuantity", Set.of("1"),
            "isForCompensation", Set.of("false"),
            "triggeredByEvent", Set.of("false"),
            "parallelMultiple", Set.of("false"),
            "implementation", Set.of("##unspecified", "##WebService", "##webService", "webService", "unspecified"));

    /** What a playbook says to Lastday, by element. */
    private static final Map<String, Set<String>> LASTDAY =
            Map.of("process", Terms.ATTRIBUTES, "userTask", Set.of("due"));

    /** Elements of modellers, in {@code extensionElements}, that colour a picture or mark a task as one of theirs. */
    private static final Map<String, Set<String>> INERT_ELEMENTS = Map.of(
            Namespaces.SIGNAVIO, Set.of("signavioMetaData", "signavioDiagramMetaData", "signavioLabel"),
            Namespaces.ZEEBE, Set.of("userTask"));

    /** Attributes of modellers that name the engine they were opened for, or how long it keeps history. */
    private static final Map<String, Set<String>> INERT_ATTRIBUTES = Map.of(
            Namespaces.MODELER, Set.of("executionPlatform", "executionPlatformVersion"),
            Namespaces.CAMUNDA, Set.of("historyTimeToLive"),
            Namespaces.XSI, Set.of("schemaLocation"),
            Namespaces.XML, Set.of("lang", "space"));

    private Words() {}

    /** What is wrong with an attribute, if anything is. */
    static Optional<Fault> fault(Tag tag, Attribute attribute) {
        if (attribute.namespace().isEmpty()) {
            return plain(tag, attribute);
        }
        if (Namespaces.LASTDAY.equals(attribute.namespace())) {
            return LASTDAY.getOrDefault(tag.name(), Set.of()).contains(attribute.name())
                    ? Optional.empty()
                    : Optional.of(new Fault(
                            Rule.TERMS,
                            "The attribute " + attribute.written() + " says nothing on a " + tag.name()
                                    + ". Remove it, or put it where it belongs."));
        }
        return INERT_ATTRIBUTES.getOrDefault(attribute.namespace(), Set.of()).contains(attribute.name())
                ? Optional.empty()
                : Optional.of(new Fault(Rule.FOREIGN_NAMESPACE, foreignAttribute(attribute)));
    }

    private static Optional<Fault> plain(Tag tag, Attribute attribute) {
        if (NAMES.contains(attribute.name())
                || PLAIN.getOrDefault(tag.name(), Set.of()).contains(attribute.name())) {
            return Optional.empty();
        }
        Set<String> only = ONLY.get(attribute.name());
        if (only != null && only.contains(attribute.value())) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                Rule.NOT_UNDERSTOOD,
                "The attribute " + attribute.name() + "=\"" + shortened(attribute.value()) + "\" on a " + tag.name()
                        + " is not understood. Remove it."));
    }

    /** Whether an element in {@code extensionElements} is something that nothing acts on. */
    static boolean isInert(Tag tag) {
        return INERT_ELEMENTS.getOrDefault(tag.namespace(), Set.of()).contains(tag.name())
                && tag.children().isEmpty()
                && tag.attributes().stream().allMatch(each -> each.namespace().isEmpty());
    }

    static boolean isInertInPicture(Attribute attribute) {
        return Namespaces.isColour(attribute.namespace())
                || Namespaces.XSI.equals(attribute.namespace()) && "type".equals(attribute.name());
    }

    static String foreignAttribute(Attribute attribute) {
        return "The attribute " + attribute.written() + " of the namespace " + attribute.namespace()
                + " is not part of a playbook. Remove it: Lastday does nothing that another engine would.";
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }

    /** What is wrong. */
    record Fault(Rule rule, String what) {}
}
