package io.lastday.chat.truth.sources;

import io.lastday.chat.truth.sources.MadeSource.Written;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** SMS Backup and Restore's XML, with the halves of emoji as references of their own, which XML forbids. */
final class SmsSource {

    private final SplittableRandom random;
    private final Talk talk;
    private final StringBuilder out = new StringBuilder();
    private final Map<TrueMessage, long[]> places = new IdentityHashMap<>();

    private SmsSource(SplittableRandom random) {
        this.random = random;
        this.talk = new Talk(random);
    }

    static MadeSource make(long seed) {
        SmsSource source = new SmsSource(new SplittableRandom(seed));
        MadeSource made = new MadeSource(false);
        made.file("chat", source.write());
        return made;
    }

    private Written write() {
        int count = 1 + random.nextInt(8);
        out.append(random.nextBoolean() ? "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n" : "");
        out.append(random.nextBoolean() ? "<!--File Created By SMS Backup & Restore v10 < > -->\n" : "");
        out.append("<smses count=\"").append(count).append("\" backup_date=\"1706738645000\" type=\"full\">\n");
        for (int i = 0; i < count; i++) {
            out.append(random.nextBoolean() ? "  " : "");
            long from = offset();
            TrueMessage message = random.nextInt(4) == 0 ? mms() : sms();
            places.put(message, new long[] {from, offset()});
            out.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        out.append("</smses>").append(random.nextBoolean() ? "\n" : "");
        return new Written(out.toString().getBytes(StandardCharsets.UTF_8), places);
    }

    private long offset() {
        return out.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private TrueMessage sms() {
        String token = talk.token();
        Instant at = talk.next().plusMillis(random.nextInt(1_000));
        int type = 1 + random.nextInt(6);
        int person = talk.person();
        List<String> attributes = new ArrayList<>(List.of(
                attribute("address", "+447700900" + (100 + person)),
                attribute("date", String.valueOf(at.toEpochMilli())),
                attribute("type", String.valueOf(type)),
                attribute("subject", "null"),
                attribute("body", talk.words(token)),
                attribute("read", "1"),
                attribute("contact_name", Talk.name(person))));
        tag("sms", attributes, true);
        Set<String> marks = type == 3 ? Set.of("draft") : type > 3 ? Set.of("unsent") : Set.of();
        return new TrueMessage(null, false, at, type == 1 ? Talk.name(person) : null, token, List.of(), marks);
    }

    private TrueMessage mms() {
        String token = talk.token();
        Instant at = talk.next();
        int person = talk.person();
        boolean received = random.nextBoolean();
        String number = "+447700900" + (100 + person);
        String file = "photo" + talk.number() + ".jpg";
        tag(
                "mms",
                new ArrayList<>(List.of(
                        attribute("date", String.valueOf(at.toEpochMilli())),
                        attribute("msg_box", received ? "1" : "2"),
                        attribute("m_type", received ? "132" : "128"),
                        attribute("address", number),
                        attribute("sub", "null"),
                        attribute("date_sent", String.valueOf(at.getEpochSecond())),
                        attribute("contact_name", Talk.name(person)))),
                false);
        parts(token, file, received ? number : "insert-address-token");
        return new TrueMessage(null, false, at, received ? Talk.name(person) : null, token, List.of(file), Set.of());
    }

    private void parts(String token, String file, String sender) {
        out.append("<parts>");
        tag(
                "part",
                new ArrayList<>(List.of(
                        attribute("seq", "0"),
                        attribute("ct", "image/jpeg"),
                        attribute("cl", file),
                        attribute("name", "null"),
                        attribute("data", Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8))))),
                true);
        tag(
                "part",
                new ArrayList<>(List.of(
                        attribute("seq", "1"), attribute("ct", "text/plain"), attribute("text", talk.words(token)))),
                true);
        out.append("</parts><addrs>");
        tag(
                "addr",
                new ArrayList<>(
                        List.of(attribute("address", sender), attribute("type", "137"), attribute("charset", "106"))),
                true);
        out.append("</addrs></mms>");
    }

    private void tag(String name, List<String> attributes, boolean closed) {
        Collections.shuffle(attributes, new Random(random.nextLong()));
        out.append('<').append(name);
        attributes.forEach(
                attribute -> out.append(random.nextInt(9) == 0 ? "\n  " : " ").append(attribute));
        out.append(closed ? random.nextBoolean() ? " />" : "/>" : ">");
    }

    private String attribute(String name, String value) {
        char quote = random.nextInt(6) == 0 ? '\'' : '"';
        StringBuilder text = new StringBuilder(name).append('=').append(quote);
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            @Nullable
            String name5 = "&<>\"".indexOf(sign) < 0
                    ? null
                    : List.of("amp", "lt", "gt", "quot").get("&<>\"".indexOf(sign));
            if (name5 != null) {
                text.append('&').append(name5).append(';');
            } else if (sign == '\'' || sign < ' ' || Character.isSurrogate(sign)) {
                text.append("&#").append((int) sign).append(';');
            } else {
                text.append(sign);
            }
        }
        return text.append(quote).toString();
    }
}
