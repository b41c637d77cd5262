package io.lastday.identity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.platform.finding.Severity;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        RuleBook book = RuleBook.with(
                new RuleSettings(Map.of("mfa-registered", Severity.INFO, "legacy-clients", Severity.LOW), 90, 365));

        assertThat(book.required("mfa-registered").severity(/* mattersMost */ false))
                .isEqualTo(Severity.INFO);
        assertThat(book.required("legacy-clients").severity(/* mattersMost */ true))
                .isEqualTo(Severity.LOW);
        assertThat(book.required("mfa-enforced").severity(/* mattersMost */ true))
                .isEqualTo(Severity.CRITICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "weak-methods-only, INFO, LOW",
        "weak-methods-only, MEDIUM, HIGH",
        "weak-methods-only, CRITICAL, CRITICAL",
        "reset-by-personal-address, INFO, MEDIUM",
    })
    void whereItMattersMostTheRaiseStaysOnTopOfWhatWasSet(String rule, Severity set, Severity raised) {
        RuleBook book = RuleBook.with(new RuleSettings(Map.of(rule, set), 90, 365));

        assertThat(book.required(rule).severity(/* mattersMost */ false)).isEqualTo(set);
        assertThat(book.required(rule).severity(/* mattersMost */ true)).isEqualTo(raised);
    }

    @Test
    void aSeverityForARuleThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> RuleBook.with(new RuleSettings(Map.of("no-such-rule", Severity.LOW), 90, 365)))
                .hasMessageContaining("no-such-rule");
    }
}
