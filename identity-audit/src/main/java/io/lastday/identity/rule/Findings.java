package io.lastday.identity.rule;

import io.lastday.identity.emergency.EmergencyRecord;
import io.lastday.identity.person.Person;
import io.lastday.platform.finding.RaisedFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The gaps of one person under all rules. What is not known raises nothing: it is shown as unknown. */
public final class Findings {

    private final RuleBook book;
    private final FactorRules factors;
    private final EmergencyRules emergency;
    private final RecoveryRules recovery;

    /** @param tried when the emergency accounts were tried, as it was known when the evaluation was made */
    public Findings(RuleBook book, RuleSettings settings, EmergencyRecord tried) {
        this.book = book;
        this.factors = new FactorRules(settings);
        this.emergency = new EmergencyRules(tried);
        this.recovery = new RecoveryRules(settings);
    }

    /** @param asOf the one clock reading of the evaluation */
    public List<RaisedFinding> of(Person person, Instant asOf) {
        List<Gap> gaps = new ArrayList<>();
        if (person.breakGlass()) {
            gaps.addAll(emergency.of(person, asOf));
        } else {
            gaps.addAll(factors.of(person, asOf));
        }
        gaps.addAll(recovery.of(person, asOf));
        return gaps.stream().map(gap -> raised(gap, person)).toList();
    }

    private RaisedFinding raised(Gap gap, Person person) {
        Rule rule = book.required(gap.rule());
        boolean mattersMost = person.population().mattersMost();
        Map<String, Object> evidence = new HashMap<>(gap.evidence());
        evidence.put("population", person.population().name());
        return new RaisedFinding(rule.id(), gap.part(), rule.severity(mattersMost), rule.title(), evidence);
    }
}
