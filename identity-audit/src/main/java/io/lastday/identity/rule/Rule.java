package io.lastday.identity.rule;

import io.lastday.platform.finding.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule, as {@code rules.yaml} has it.
 *
 * @param source who asks for it: CE, NCSC, SCuBA or MS
 * @param section where they ask for it
 * @param severityWhereItMattersMost for the privileged and the sensitive; null where it is the same for everybody
 * @param restsOn the sources that have to be read whole before a finding of it may be closed
 * @param remedy what to do, in words
 */
public record Rule(
        String id,
        String title,
        String source,
        String section,
        Severity severity,
        @Nullable Severity severityWhereItMattersMost,
        Set<String> restsOn,
        String remedy) {

    public Rule {
        restsOn = Set.copyOf(restsOn);
    }

    /** How much a gap matters, for the accounts that matter most or for others. */
    public Severity severity(boolean mattersMost) {
        return mattersMost && severityWhereItMattersMost != null ? severityWhereItMattersMost : severity;
    }

    /** The same rule at another severity; where it matters most it is raised by as many steps as before, from there. */
    Rule withSeverity(Severity wanted) {
        Severity raised = severityWhereItMattersMost == null
                ? null
                : worse(wanted, severity.ordinal() - severityWhereItMattersMost.ordinal());
        return new Rule(id, title, source, section, wanted, raised, restsOn, remedy);
    }

    private static Severity worse(Severity from, int steps) {
        return Severity.values()[Math.max(0, from.ordinal() - steps)];
    }
}
