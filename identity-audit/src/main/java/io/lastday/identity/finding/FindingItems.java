package io.lastday.identity.finding;

import io.lastday.platform.finding.Finding;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Kept findings as the API gives them: with names, evidence and remedies. */
@Component
class FindingItems {

    private final SubjectNames names;
    private final RuleWords rules;
    private final JsonMapper json;

    FindingItems(SubjectNames names, RuleWords rules, JsonMapper json) {
        this.names = names;
        this.rules = rules;
        this.json = json;
    }

    /** These, in their order; one look-up of names for all. */
    Mono<List<FindingItem>> of(String firm, List<Finding> findings) {
        return names.of(firm, findings.stream().map(Finding::subject).toList())
                .map(known -> findings.stream()
                        .map(finding -> FindingItem.of(finding, evidence(finding), known.get(finding.subject()), rules))
                        .toList());
    }

    Mono<FindingItem> of(String firm, Finding finding) {
        return of(firm, List.of(finding)).map(List::getFirst);
    }

    private Map<String, Object> evidence(Finding finding) {
        return json.readValue(finding.evidence(), new TypeReference<Map<String, Object>>() {});
    }
}
