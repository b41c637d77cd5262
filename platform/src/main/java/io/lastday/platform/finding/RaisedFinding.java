package io.lastday.platform.finding;

import java.util.Map;

/**
 * A gap that an evaluation sees on the subject of its row. Firm, scope, rule, subject and part name it for all its life.
 *
 * @param part empty unless one rule can fail twice on one subject
 * @param evidence what it rests on; must not change from run to run while the facts do not
 */
public record RaisedFinding(String rule, String part, Severity severity, String title, Map<String, Object> evidence) {

    public RaisedFinding {
        evidence = Map.copyOf(evidence);
    }
}
