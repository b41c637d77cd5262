package io.lastday.identity.finding;

import io.lastday.identity.rule.Rule;
import io.lastday.platform.finding.Severity;

/**
 * One rule as the API gives it.
 *
 * @param severityWhereItMattersMost for the privileged and the sensitive; the same as {@code severity} where it is not raised
 * @param source which guidance asks for it, with its section
 */
record RuleItem(
        String id, String title, Severity severity, Severity severityWhereItMattersMost, String source, String remedy) {

    static RuleItem of(Rule rule) {
        return new RuleItem(
                rule.id(),
                rule.title(),
                rule.severity(/* mattersMost */ false),
                rule.severity(/* mattersMost */ true),
                RuleWords.source(rule),
                rule.remedy());
    }
}
