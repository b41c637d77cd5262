package io.lastday.identity.finding;

import io.lastday.identity.rule.Rule;
import io.lastday.identity.rule.RuleBook;
import io.lastday.identity.rule.RuleSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rules say about themselves; null where a rule is no longer kept. */
@Component
class RuleWords {

    private static final Map<String, String> SOURCES =
            Map.of("CE", "Cyber Essentials v3.3", "NCSC", "NCSC", "SCuBA", "CISA SCuBA", "MS", "Microsoft");

    private final RuleBook book;

    RuleWords(RuleSettings settings) {
        this.book = RuleBook.with(settings);
    }

    /** What to do about a gap. */
    @Nullable
    String remedy(String rule) {
        return book.rule(rule).map(kept -> kept.remedy()).orElse(null);
    }

    /** Who asks for it, and where. */
    @Nullable
    String source(String rule) {
        return book.rule(rule).map(RuleWords::source).orElse(null);
    }

    /** Who asks for this one, and where. */
    static String source(Rule rule) {
        return SOURCES.getOrDefault(rule.source(), rule.source()) + ", " + rule.section();
    }
}
