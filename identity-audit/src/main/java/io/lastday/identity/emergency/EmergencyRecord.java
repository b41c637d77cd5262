package io.lastday.identity.emergency;

import io.lastday.identity.emergency.Standing.Reason;
import io.lastday.identity.population.AccountSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of trials and departures.
 *
 * @param days after how many days an emergency account has to be tried again
 */
public record EmergencyRecord(List<Trial> trials, List<Departure> departures, int days) {

    private static final Comparator<Trial> BY_TIME = Comparator.comparing(Trial::on)
            .thenComparing(
                    trial -> trial.said() == null ? Instant.MIN : trial.said().at());

    public EmergencyRecord {
        trials = List.copyOf(trials);
        departures = List.copyOf(departures);
    }

    /** What the configuration says. */
    public static EmergencyRecord configured(AccountSettings settings) {
        return new EmergencyRecord(
                settings.breakGlassChecks().stream()
                        .map(check -> new Trial(check.account(), check.on(), null))
                        .toList(),
                Stream.ofNullable(settings.lastItLeaver())
                        .map(day -> new Departure(day, null))
                        .toList(),
                settings.breakGlassDays());
    }

    /** This and what was recorded besides. */
    EmergencyRecord and(List<Trial> more, List<Departure> others) {
        return new EmergencyRecord(
                Stream.concat(trials.stream(), more.stream()).toList(),
                Stream.concat(departures.stream(), others.stream()).toList(),
                days);
    }

    /** How an account stands on a day. */
    public Standing of(String account, LocalDate today) {
        List<Trial> own =
                trials.stream().filter(trial -> trial.account().equals(account)).toList();
        return own.stream()
                .max(BY_TIME)
                .map(last -> standing(last, unanswered(own), today))
                .orElseGet(() -> new Standing(null, null, Reason.NEVER_TRIED, null));
    }

    private Standing standing(Trial last, Optional<Departure> unanswered, LocalDate today) {
        if (unanswered.isPresent()) {
            Departure departure = unanswered.get();
            return new Standing(last, departure.on(), Reason.IT_LEAVER_SINCE, departure);
        }
        LocalDate due = last.on().plusDays(days);
        return new Standing(last, due, due.isBefore(today) ? Reason.TOO_LONG_AGO : null, null);
    }

    /** The first departure after which nobody tried the account. */
    private Optional<Departure> unanswered(List<Trial> own) {
        return departures.stream()
                .filter(departure -> own.stream().noneMatch(trial -> trial.isAfter(departure)))
                .min(Comparator.comparing(Departure::on));
    }
}
