package io.lastday.offboarding.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One XML element, and the line on which it begins. */
final class Tag {

    private final String namespace;
    private final String name;
    private final int line;
    private final List<Attribute> attributes;
    private final List<Tag> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Tag(String namespace, String name, int line, List<Attribute> attributes) {
        this.namespace = namespace;
        this.name = name;
        this.line = line;
        this.attributes = List.copyOf(attributes);
    }

    void add(Tag child) {
        children.add(child);
    }

    void add(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    List<Tag> children() {
        return List.copyOf(children);
    }

    String text() {
        return text.toString().strip();
    }

    boolean isBpmn() {
        return Namespaces.BPMN.equals(namespace);
    }

    boolean is(String bpmnName) {
        return isBpmn() && name.equals(bpmnName);
    }

    /** The BPMN elements of this name directly inside. */
    Stream<Tag> bpmn(String childName) {
        return children.stream().filter(child -> child.is(childName));
    }

    /** An attribute without a namespace; empty text where it is missing, as XML readers do. */
    String attribute(String attributeName) {
        return attribute("", attributeName).orElse("");
    }

    Optional<String> attribute(String attributeNamespace, String attributeName) {
        return attributes.stream()
                .filter(each -> each.namespace().equals(attributeNamespace)
                        && each.name().equals(attributeName))
                .map(Attribute::value)
                .findFirst();
    }

    String id() {
        return attribute("id");
    }

    /** How people find it: by its id, or by what it is. */
    String label() {
        return id().isEmpty() ? name : id();
    }

    /** @param written the name with its prefix, as it stands in the file */
    record Attribute(String namespace, String name, String written, String value) {}
}
