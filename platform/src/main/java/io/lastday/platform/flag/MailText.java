package io.lastday.platform.flag;

import io.lastday.platform.flag.Digest.Counts;
import io.lastday.platform.flag.Digest.News;
import io.lastday.platform.flag.Digest.RuleCount;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A digest as a message for people: numbers and titles of rules. Whom it is about stands in the console alone. */
final class MailText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final FlagSettings settings;

    MailText(FlagSettings settings) {
        this.settings = settings;
    }

    String subject(Digest digest) {
        Counts counts = digest.counts();
        String news = Stream.of(some(counts.opened(), "new"), some(counts.reopened(), "re-opened"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
        long all = counts.opened() + counts.reopened();
        return "Lastday, " + settings.title() + ": " + news + (all == 1 ? " finding" : " findings");
    }

    String text(Digest digest) {
        Counts counts = digest.counts();
        return """
                %s, as of %s

                New        %d
                Re-opened  %d
                Closed     %d
                Open now   %d, accepted ones not counted

                %s%s
                %sWhom they are about, the evidence and what to do: %s%s
                """.formatted(
                        settings.title(),
                        TIME.format(digest.asOf()),
                        counts.opened(),
                        counts.reopened(),
                        counts.closed(),
                        counts.open(),
                        news(digest.news()),
                        rules(digest.rules()),
                        unread(digest.unread()),
                        settings.console(),
                        settings.page());
    }

    private static String news(List<News> news) {
        return news.stream()
                .filter(kind -> kind.count() > 0)
                .map(kind -> "%-21s%d%n".formatted(kind.kind().words(), kind.count()))
                .collect(Collectors.joining("", "", news.stream().anyMatch(kind -> kind.count() > 0) ? "\n" : ""));
    }

    private static String rules(List<RuleCount> rules) {
        return rules.stream().map(MailText::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(RuleCount rule) {
        String counts = Stream.of(
                        some(rule.opened(), "new"), some(rule.reopened(), "re-opened"), some(rule.closed(), "closed"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return "%-8s  %s: %s".formatted(rule.severity(), rule.title(), counts);
    }

    private static String unread(List<String> sources) {
        return sources.isEmpty()
                ? ""
                : "Not read to the end: " + String.join(", ", sources)
                        + ". What rests on it stands as it stood before; nothing of it was closed.\n\n";
    }

    private static String some(long count, String word) {
        return count == 0 ? "" : count + " " + word;
    }
}
