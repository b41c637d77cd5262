package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Finding.Rule;
import io.lastday.offboarding.playbook.Finding.Weight;
import io.lastday.offboarding.playbook.Markup.Unreadable;
import io.lastday.offboarding.step.StepCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a playbook from BPMN 2.0, as Lastday ships it or as a modeller writes it. Only a small part of BPMN is understood, and
 * everything else is refused with its line: phases are sub-processes in a row, and inside of each a row of gates and at most
 * one fork whose branches are rows of steps.
 */
public final class PlaybookReader {

    private static final String VERSION = "[1-9][0-9]{0,5}";
    private static final int TITLE_LENGTH = 120;

    private final StepCatalogue catalogue;

    /** Knows the steps that a playbook may call. */
    public PlaybookReader(StepCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads a playbook that says its version itself.
     *
     * @throws BrokenPlaybook when it is not BPMN, goes beyond what is understood, or breaks an order rule
     */
    public Playbook read(String name, byte[] bpmn) {
        return require(name, examine(name, bpmn));
    }

    /**
     * Reads an older version that running cases have pinned: order rules that came after it do not judge it.
     *
     * @throws BrokenPlaybook when it is not BPMN, or goes beyond what is understood
     */
    Playbook readKept(String name, byte[] bpmn) {
        return require(name, examine(name, bpmn, /* ordered */ false));
    }

    private static Playbook require(String name, Reading reading) {
        return switch (reading) {
            case Reading.Understood understood -> understood.playbook();
            case Reading.Refused refused -> throw new BrokenPlaybook(name, refused.findings());
        };
    }

    /** Reads a playbook as far as it can be read, and says everything that is wrong with it. Never throws. */
    public Reading examine(String name, byte[] bpmn) {
        return examine(name, bpmn, /* ordered */ true);
    }

    private Reading examine(String name, byte[] bpmn, boolean ordered) {
        List<Finding> findings = new ArrayList<>();
        Optional<Playbook> playbook = Optional.empty();
        try {
            Tag root = Markup.read(bpmn);
            Vocabulary.check(root, findings);
            playbook = onlyProcess(root, findings).flatMap(process -> playbook(name, process, ordered, findings));
        } catch (Unreadable unreadable) {
            findings.add(unreadable.finding());
        }
        findings.sort(Comparator.comparingInt(Finding::line));
        return playbook.<Reading>map(read -> new Reading.Understood(read, findings))
                .orElseGet(() -> new Reading.Refused(findings));
    }

    private Optional<Playbook> playbook(String name, Tag process, boolean ordered, List<Finding> findings) {
        int version = version(process, findings);
        Sketch sketch = new SketchReader(new StepNames(catalogue), findings).read(process);
        if (ordered && isClean(findings)) {
            // an order is judged only where everything in it is known: otherwise one fault would be told as many
            findings.addAll(new OrderRules(catalogue, sketch).findings());
        }
        if (!isClean(findings)) {
            return Optional.empty();
        }
        return Optional.of(new Playbook(
                name,
                title(name, process),
                version,
                sketch.terms(),
                sketch.plans(),
                sketch.settings(), /* owner */
                null));
    }

    private static boolean isClean(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.weight() == Weight.REFUSED);
    }

    private static Optional<Tag> onlyProcess(Tag root, List<Finding> findings) {
        List<Tag> processes = root.bpmn("process").toList();
        if (processes.size() == 1) {
            return Optional.of(processes.getFirst());
        }
        Tag where = processes.isEmpty() ? root : processes.get(1);
        findings.add(Finding.refusal(
                where.line(),
                where.label(),
                Rule.NOT_UNDERSTOOD,
                "A file holds exactly one process, and here are " + processes.size() + "."));
        return Optional.empty();
    }

    /** A version that nobody wrote is the first: an uploaded playbook gets its own when it is approved. */
    private static int version(Tag process, List<Finding> findings) {
        String version = process.attribute(Namespaces.LASTDAY, "version").orElse("1");
        if (version.matches(VERSION)) {
            return Integer.parseInt(version);
        }
        findings.add(Finding.refusal(
                process.line(), process.label(), Rule.TERMS, "lastday:version is a whole number from 1."));
        return 1;
    }

    private static String title(String name, Tag process) {
        String title = process.attribute("name").strip().replaceAll("\\s+", " ");
        String known = title.isEmpty() ? name : title;
        return known.length() <= TITLE_LENGTH ? known : known.substring(0, TITLE_LENGTH);
    }

    /** What became of a file. */
    public sealed interface Reading {

        /** Everything that is worth knowing, in the order of the lines. */
        List<Finding> findings();

        /** A playbook that may run; the findings are notes. */
        record Understood(Playbook playbook, List<Finding> findings) implements Reading {
            /** Keeps its own copy. */
            public Understood {
                findings = List.copyOf(findings);
            }
        }

        /** A file that may not run. */
        record Refused(List<Finding> findings) implements Reading {
            /** Keeps its own copy. */
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }
}
