package io.lastday.offboarding.playbook;

import java.util.Set;

/** The names of the vocabularies that occur in playbook files. */
final class Namespaces {

    /** BPMN 2.0 itself. */
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** What a playbook says to Lastday. */
    static final String LASTDAY = "https://lastday.io/playbook";

    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String XML = "http://www.w3.org/XML/1998/namespace";
    static final String SIGNAVIO = "http://www.signavio.com";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    /** Where a picture's boxes and lines are. */
    private static final Set<String> PICTURE = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    /** Which colours a picture's boxes have. */
    private static final Set<String> COLOURS =
            Set.of("http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private Namespaces() {}

    static boolean isPicture(String namespace) {
        return PICTURE.contains(namespace);
    }

    static boolean isColour(String namespace) {
        return COLOURS.contains(namespace);
    }
}
