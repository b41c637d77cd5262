package io.lastday.device.notice;

import io.lastday.device.posture.Platform;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The message to a person. Its subject, which anybody may see over a shoulder, says nothing of what is wrong. */
final class NoticeText {

    static final String SUBJECT = "A device that you use for work needs your attention";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private NoticeText() {}

    static String of(List<Advice> advice, String contact, Instant asOf) {
        Map<String, List<Advice>> devices =
                advice.stream().collect(Collectors.groupingBy(NoticeText::head, TreeMap::new, Collectors.toList()));
        return """
                Please look after what follows. It is about devices that you use for work.

                %s
                If you cannot do it, or something looks wrong here, ask: %s.

                As of %s. You are told of each point once. This message asks for no password and holds no link.
                """.formatted(
                        devices.entrySet().stream()
                                .map(device -> device.getKey() + "\n" + points(device.getValue()))
                                .collect(Collectors.joining("\n")),
                        contact.strip(),
                        TIME.format(asOf));
    }

    private static String head(Advice advice) {
        String platform = name(advice.platform());
        return platform.isEmpty() ? advice.device() : advice.device() + " (" + platform + ")";
    }

    private static String points(List<Advice> advice) {
        return advice.stream()
                .map(point -> "* %s.%n  What to do: %s%n".formatted(point.gap(), point.fix()))
                .distinct()
                .collect(Collectors.joining());
    }

    private static String name(Platform platform) {
        return switch (platform) {
            case WINDOWS -> "Windows";
            case MACOS -> "macOS";
            case IOS -> "iPhone";
            case IPADOS -> "iPad";
            case ANDROID -> "Android";
            case LINUX -> "Linux";
            case UNKNOWN -> "";
        };
    }
}
