package io.lastday.offboarding.step.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox's automatic reply. Exchange keeps the text as HTML of its own making, so texts are compared as they read.
 *
 * @param status {@code disabled}, {@code alwaysEnabled} or {@code scheduled}; empty where unknown
 * @param audience {@code none}, {@code contactsOnly} or {@code all}; empty where unknown
 * @param internal what colleagues get
 * @param external what others get
 */
public record AutomaticReply(
        String status,
        String audience,
        @Nullable String internal,
        @Nullable String external) {

    static final String ALWAYS = "alwaysEnabled";
    static final String EVERYBODY = "all";

    private static final Pattern HEAD = Pattern.compile("(?is)<(head|style|script)\\b.*?</\\1\\s*>");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    /** The reply that answers everybody with {@code text} until it is changed. */
    static AutomaticReply saying(String text) {
        return new AutomaticReply(ALWAYS, EVERYBODY, text, text);
    }

    /** Whether everybody gets the texts of {@code wanted} at any time. */
    boolean answersLike(AutomaticReply wanted) {
        return status.equals(wanted.status)
                && audience.equals(wanted.audience)
                && reads(internal).equals(reads(wanted.internal))
                && reads(external).equals(reads(wanted.external));
    }

    /** Whether nobody is answered. */
    boolean isOff() {
        return "disabled".equals(status);
    }

    static String reads(@Nullable String html) {
        if (html == null) {
            return "";
        }
        String text = TAG.matcher(HEAD.matcher(html).replaceAll(" ")).replaceAll(" ");
        String plain = text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return SPACE.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
