package io.lastday.identity.population;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the firm says about its accounts. People are named by person id, or by the id of a group that a policy or a role names.
 *
 * @param finance who can move money
 * @param mailboxRich whose mailbox is worth more than others: directors, their assistants, accounts payable
 * @param service accounts that programs use
 * @param serviceNames beginnings of user names that only such accounts have
 * @param breakGlassChecks when each emergency account was last tried and found to work
 * @param lastItLeaver when somebody last left who could know the emergency accounts
 * @param breakGlassDays after how many days an emergency account has to be tried again; 90 at most
 */
@Validated
@ConfigurationProperties("lastday.accounts")
public record AccountSettings(
        @DefaultValue Set<String> finance,
        @DefaultValue Set<String> mailboxRich,
        @DefaultValue Set<String> service,
        @DefaultValue List<@NotBlank String> serviceNames,
        @DefaultValue List<BreakGlassCheck> breakGlassChecks,
        @Nullable LocalDate lastItLeaver,
        @DefaultValue("90") @Min(1) @Max(90) int breakGlassDays) {

    public AccountSettings {
        finance = Set.copyOf(finance);
        mailboxRich = Set.copyOf(mailboxRich);
        service = Set.copyOf(service);
        serviceNames = List.copyOf(serviceNames);
        breakGlassChecks = List.copyOf(breakGlassChecks);
    }

    /** @param account person id */
    public record BreakGlassCheck(@NotBlank String account, LocalDate on) {}

    /** Nothing is said about any account. */
    public static AccountSettings none() {
        return new AccountSettings(Set.of(), Set.of(), Set.of(), List.of(), List.of(), null, 90);
    }
}
