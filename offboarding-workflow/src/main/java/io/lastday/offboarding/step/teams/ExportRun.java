package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.archive.ChatIntake;
import io.lastday.offboarding.archive.ChatIntake.Kind;
import io.lastday.offboarding.archive.ChatIntake.Part;
import io.lastday.platform.failure.RemoteFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One short run of an export. Ends when everything is in hand, when its time is up, or when Graph asks to wait. */
final class ExportRun {

    /** Well below the 45 s that a step may take: the last page or file that was begun still has to end. */
    private static final Duration TIME = Duration.ofSeconds(8);

    private static final String PAGE = "page-";

    private final TeamsMessages messages;
    private final ChatIntake.Delivery delivery;
    private final String userId;
    private final Clock clock;
    private final Set<String> seen = new HashSet<>();
    private int filesMissing;

    ExportRun(TeamsMessages messages, ChatIntake.Delivery delivery, String userId, Clock clock) {
        this.messages = messages;
        this.delivery = delivery;
        this.userId = userId;
        this.clock = clock;
    }

    /** What a run came to. */
    sealed interface Progress {
        /** Go on from {@code cursor}, not before {@code until}. */
        record Paused(ExportCursor cursor, Instant until, String reason, String detail) implements Progress {}

        /** Every page and every file that is still there is in hand. */
        record Complete(int filesMissing) implements Progress {}
    }

    /** Whether a part's key is a page's. */
    static boolean isPage(String key) {
        return key.startsWith(PAGE);
    }

    Progress from(ExportCursor start) throws IOException {
        Instant end = clock.instant().plus(TIME);
        seen.addAll(start.before());
        ExportCursor here = start;
        try {
            while (true) {
                MessagePage page = messages.page(userId, here.link());
                take(here.page(), page);
                if (page.nextLink().isEmpty()) {
                    return new Progress.Complete(filesMissing);
                }
                here = next(here, page);
                if (clock.instant().isAfter(end)) {
                    return paused(here, clock.instant(), "EXPORTING");
                }
            }
        } catch (RemoteFailure.Throttled throttled) {
            return paused(here, throttled.notBefore(), "THROTTLED");
        }
    }

    private void take(int number, MessagePage page) throws IOException {
        for (MessagePage.Message message : page.messages()) {
            for (MessageFile file : message.files()) {
                if (!delivery.parts().contains(file.key())) {
                    fetch(file);
                }
            }
        }
        // After its files: a page in hand has everything in hand that belongs to it.
        boolean fresh = page.messages().stream()
                .anyMatch(message -> !seen.contains(message.identity().hash()));
        if (fresh) {
            String key = String.format(Locale.ROOT, PAGE + "%06d", number);
            delivery.put(new Part(Kind.CHAT, key, key + ".json"), new ByteArrayInputStream(page.without(seen)));
        }
        page.messages().forEach(message -> seen.add(message.identity().hash()));
    }

    private void fetch(MessageFile file) {
        try {
            messages.file(file, (body, type) -> {
                delivery.put(new Part(Kind.FILE, file.key(), file.name()), body);
                return Boolean.TRUE;
            });
        } catch (RemoteFailure.NotFound gone) {
            filesMissing++; // the message still names it, so the ledger shows it as claimed and not found
        }
    }

    private static ExportCursor next(ExportCursor here, MessagePage page) {
        Set<String> these = page.messages().stream()
                .map(message -> message.identity().hash())
                .collect(Collectors.toSet());
        return new ExportCursor(here.page() + 1, page.nextLink(), these);
    }

    private static Progress paused(ExportCursor cursor, Instant until, String reason) {
        int done = cursor.page() - 1;
        return new Progress.Paused(cursor, until, reason, done + (done == 1 ? " page" : " pages") + " in hand.");
    }
}
