package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Finding.Rule;
import io.lastday.offboarding.playbook.Terms.Access;
import io.lastday.offboarding.playbook.Terms.Begins;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a process says as a whole. */
final class TermsReader {

    private static final Map<String, Set<String>> VALUES = Map.of(
            "access", Set.of("ends", "suspends", "stays"),
            "begins", Set.of("access-ends", "approval"),
            "approvals", Set.of("1", "2"),
            "review", Set.of("required"),
            "contact", Set.of("required"),
            "messages", Set.of("none"),
            "removes", Set.of("difference"));

    private static final int NEUTRAL_LENGTH = 60;
    private static final int PURPOSE_LENGTH = 500;

    private final Tag process;
    private final List<Finding> findings;

    private TermsReader(Tag process, List<Finding> findings) {
        this.process = process;
        this.findings = findings;
    }

    static Terms read(Tag process, List<Finding> findings) {
        return new TermsReader(process, findings).read();
    }

    private Terms read() {
        VALUES.forEach((name, values) -> {
            String value = said(name);
            if (!value.isEmpty() && !values.contains(value)) {
                refuse("lastday:" + name + "=\"" + value + "\" is none of "
                        + String.join(", ", values.stream().sorted().toList()) + ".");
            }
        });
        Access access = switch (said("access")) {
            case "suspends" -> Access.SUSPENDS;
            case "stays" -> Access.STAYS;
            default -> Access.ENDS;
        };
        Begins begins = "approval".equals(said("begins")) ? Begins.APPROVAL : Begins.ACCESS_ENDS;
        boolean difference = "difference".equals(said("removes"));
        if (access != Access.STAYS && difference) {
            refuse("lastday:removes=\"difference\" goes only with lastday:access=\"stays\".");
        }
        return new Terms(
                purpose(),
                neutral(),
                access,
                begins,
                "2".equals(said("approvals")) ? 2 : 1,
                !said("review").isEmpty(),
                !said("contact").isEmpty(),
                said("messages").isEmpty(),
                difference);
    }

    private String purpose() {
        String purpose = process.bpmn("documentation")
                .map(Tag::text)
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
        return purpose.length() <= PURPOSE_LENGTH ? purpose : purpose.substring(0, PURPOSE_LENGTH);
    }

    private String neutral() {
        String neutral = said("neutral").strip();
        if (neutral.length() > NEUTRAL_LENGTH) {
            refuse("lastday:neutral is longer than " + NEUTRAL_LENGTH + " characters.");
        }
        return neutral.isEmpty() ? Terms.USUAL.neutral() : neutral;
    }

    private String said(String name) {
        return process.attribute(Namespaces.LASTDAY, name).orElse("");
    }

    private void refuse(String what) {
        findings.add(Finding.refusal(process.line(), process.label(), Rule.TERMS, what));
    }
}
