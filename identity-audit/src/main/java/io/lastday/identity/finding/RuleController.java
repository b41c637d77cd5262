package io.lastday.identity.finding;

import io.lastday.identity.rule.RuleBook;
import io.lastday.identity.rule.RuleSettings;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rules that gaps are found by, as they are kept here: with the administrator's severities. */
@RestController
class RuleController {

    private final List<RuleItem> rules;

    RuleController(RuleSettings settings) {
        this.rules = RuleBook.with(settings).all().stream().map(RuleItem::of).toList();
    }

    @Operation(summary = "Every rule with its source, section, severity and remedy")
    @GetMapping("/api/identity/rules")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<RuleList> rules() {
        return Mono.just(new RuleList(rules));
    }

    /** All rules in the order of the book. */
    record RuleList(List<RuleItem> items) {}
}
