package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Finding.Rule;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which step a task means. Some modellers let people choose an element's id, others only its name: so a task is a step by its
 * id, or by its name, which may be the step's id or what the step is called.
 */
final class StepNames {

    /** The family of what people do. */
    static final String HUMAN = "human";

    private static final Pattern SHAPE = Pattern.compile("[a-z]+\\.[a-z0-9-]+");
    private static final Pattern NOT_IN_A_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern DUE = Pattern.compile("P(0|[1-9][0-9]{0,2})D");
    static final String USUALLY_DUE = "P7D";
    private static final int NAME_LENGTH = 120;

    private final StepCatalogue catalogue;

    StepNames(StepCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The step, or a finding and nothing. */
    Optional<Meant> step(Tag task, List<Finding> findings) {
        return switch (task.name()) {
            case "task", "serviceTask" -> serviceTask(task, findings);
            case "userTask" -> userTask(task, findings);
            default -> refuse(task, Rule.FLOW, "A " + task.name() + " has no place in a phase.", findings);
        };
    }

    private Optional<Meant> serviceTask(Tag task, List<Finding> findings) {
        String name = written(task);
        Optional<StepId> byId = known(task.id());
        Optional<StepId> byName = known(name).or(() -> called(name));
        if (byId.isPresent() && byName.isPresent() && !byId.equals(byName)) {
            return refuse(
                    task,
                    Rule.UNKNOWN_STEP,
                    "By its id it is " + byId.get() + ", and by its name " + byName.get() + ". Make them agree.",
                    findings);
        }
        // nobody's modeller makes up an id with a dot: whoever wrote it meant a step
        Optional<StepId> step = SHAPE.matcher(task.id()).matches() ? byId : byName;
        if (step.isEmpty()) {
            String shown = SHAPE.matcher(task.id()).matches() || name.isEmpty() ? task.id() : name;
            return refuse(
                    task,
                    Rule.UNKNOWN_STEP,
                    shown + " is not a step that Lastday knows. Give the task the id or the name of a step.",
                    findings);
        }
        if (HUMAN.equals(step.get().system())) {
            return refuse(task, Rule.UNKNOWN_STEP, "What a person does is a user task.", findings);
        }
        return step.map(id -> new Meant(id, Map.of()));
    }

    private Optional<Meant> userTask(Tag task, List<Finding> findings) {
        String name = written(task);
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            return refuse(
                    task,
                    Rule.UNKNOWN_STEP,
                    "A user task needs a name of at most " + NAME_LENGTH + " characters.",
                    findings);
        }
        if (known(name).or(() -> called(name)).isPresent()) {
            return refuse(task, Rule.UNKNOWN_STEP, "Lastday does this itself. Make it a service task.", findings);
        }
        StepId id = humanId(task, name);
        if (catalogue.find(id).isEmpty()) {
            return refuse(task, Rule.UNKNOWN_STEP, "This build has no tasks for people.", findings);
        }
        Map<String, String> settings = new TreeMap<>();
        settings.put("title", name);
        settings.put("due", due(task, findings));
        String text = task.bpmn("documentation").map(Tag::text).findFirst().orElse("");
        if (!text.isEmpty()) {
            settings.put("text", text.length() <= 2000 ? text : text.substring(0, 2000));
        }
        return Optional.of(new Meant(id, settings));
    }

    private String due(Tag task, List<Finding> findings) {
        String due = task.attribute(Namespaces.LASTDAY, "due").orElse("");
        if (due.isEmpty()) {
            findings.add(Finding.note(
                    task.line(),
                    task.label(),
                    Rule.TERMS,
                    "It is due seven days after access ends: nothing else is said."));
            return USUALLY_DUE;
        }
        if (!DUE.matcher(due).matches()) {
            findings.add(Finding.refusal(
                    task.line(),
                    task.label(),
                    Rule.TERMS,
                    "lastday:due=\"" + due + "\" is no number of days after access ends. Write for example P3D."));
        }
        return due;
    }

    /** The id that somebody chose, or one made of the name. */
    private static StepId humanId(Tag task, String name) {
        if (task.id().startsWith(HUMAN + ".") && SHAPE.matcher(task.id()).matches()) {
            return new StepId(task.id());
        }
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String slug = NOT_IN_A_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = slug.replaceAll("^-+|-+$", "");
        // a name without one Latin letter still needs an id, and always the same one
        return new StepId(HUMAN + "." + (trimmed.isEmpty() ? "task-" + Integer.toHexString(name.hashCode()) : trimmed));
    }

    private Optional<StepId> known(String id) {
        if (!SHAPE.matcher(id).matches()) {
            return Optional.empty();
        }
        StepId step = new StepId(id);
        return catalogue.find(step).map(found -> step);
    }

    private Optional<StepId> called(String name) {
        return name.isEmpty()
                ? Optional.empty()
                : catalogue.fixed().stream()
                        .filter(step -> step.title().equalsIgnoreCase(name))
                        .map(Step::id)
                        .findFirst();
    }

    private static String written(Tag task) {
        return task.attribute("name").strip().replaceAll("\\s+", " ");
    }

    private static Optional<Meant> refuse(Tag task, Rule rule, String what, List<Finding> findings) {
        findings.add(Finding.refusal(task.line(), task.label(), rule, what));
        return Optional.empty();
    }

    /** @param settings what the playbook says for the step */
    record Meant(StepId step, Map<String, String> settings) {}
}
