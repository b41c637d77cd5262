package io.lastday.identity.emergency;

import io.lastday.identity.emergency.Trial.Said;
import io.lastday.identity.population.AccountSettings;
import io.lastday.identity.population.FirmSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what is said about the listed emergency accounts, and says how each stands. */
@Component
public class EmergencyAccounts {

    private static final Period OLDEST = Period.ofYears(1);
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final EmergencyStore store;
    private final WalkedAccounts walked;
    private final FirmSettings firm;
    private final EmergencyRecord configured;
    private final Clock clock;

    EmergencyAccounts(
            DatabaseClient db, WalkedAccounts walked, FirmSettings firm, AccountSettings accounts, Clock clock) {
        this.store = new EmergencyStore(db);
        this.walked = walked;
        this.firm = firm;
        this.configured = EmergencyRecord.configured(accounts);
        this.clock = clock;
    }

    /** Trials and departures of the firm that is served, as they were known at a time. */
    public Mono<EmergencyRecord> record(Instant asOf) {
        return store.record(firm.id(), asOf, configured);
    }

    /** Every listed account of the firm. */
    Mono<EmergencyPage> list(String of) {
        Instant now = now();
        return Mono.zip(
                store.record(of, now, configured),
                walked.of(of, listed(of)),
                (record, known) -> EmergencyPage.of(listed(of), record, known, now));
    }

    /** Records that an account was tried. A problem where it is not listed, or the day cannot be. */
    Mono<EmergencyPage.Item> tried(String of, Trial trial, String by, String note, @Nullable String key) {
        Instant now = now();
        if (!listed(of).contains(trial.account())) {
            return Mono.error(EmergencyProblem.unlisted());
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (trial.on().isAfter(today) || trial.on().isBefore(today.minus(OLDEST))) {
            return Mono.error(EmergencyProblem.day());
        }
        String digest = digest(trial.account(), trial.on().toString(), note, by);
        return store.add(of, trial, new Said(by, now, note), key, digest)
                .then(Mono.defer(() -> list(of)))
                .map(page -> page.item(trial.account()));
    }

    /** Notes that somebody left who could know the accounts. */
    Mono<Void> left(String of, UUID caseId, Instant left) {
        Instant now = now();
        return left.isAfter(now.plus(SKEW))
                ? Mono.error(EmergencyProblem.departure())
                : store.add(of, caseId, left.truncatedTo(ChronoUnit.MILLIS), now);
    }

    private List<String> listed(String of) {
        return of.equals(firm.id()) ? firm.breakGlass() : List.of();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String digest(String... said) {
        return UUID.nameUUIDFromBytes(String.join("\u001f", said).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
