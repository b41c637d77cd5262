package io.lastday.identity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.platform.finding.Severity;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Test
    void everyRuleNamesItsSourceSectionAndRemedy() {
        assertThat(RuleBook.with(RuleSettings.unchanged()).all())
                .hasSizeGreaterThan(20)
                .allSatisfy(rule -> {
                    assertThat(rule.source()).isIn("CE", "NCSC", "SCuBA", "MS");
                    assertThat(rule.section()).isNotBlank();
                    assertThat(rule.remedy()).hasSizeGreaterThan(20);
                    assertThat(rule.restsOn()).isNotEmpty().isSubsetOf(Set.of("entra", "keycloak"));
                });
    }

    @Test
    void anAdministratorMaySetHowMuchARuleMatters() {
        RuleBook book = RuleBook.with(new RuleSettings(Map.of("mfa-registered", Severity.INFO), 90, 365));

        assertThat(book.required("mfa-registered").severity(true)).isEqualTo(Severity.INFO);
        assertThat(book.required("mfa-enforced").severity(true)).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void aSeverityForARuleThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> RuleBook.with(new RuleSettings(Map.of("no-such-rule", Severity.LOW), 90, 365)))
                .hasMessageContaining("no-such-rule");
    }
}
