package io.lastday.chat.model;

import java.util.Locale;
import java.util.Optional;

/** A source of chats, and how much Lastday can vouch for what it reads there. */
public enum ChatFormat {
    /** WhatsApp, text or zip. */
    WHATSAPP(Tier.A),
    /** Microsoft Teams, JSON as Graph returns it. */
    TEAMS(Tier.A),
    /** SMS Backup and Restore, XML. */
    SMS(Tier.A),
    /** Telegram Desktop, {@code result.json}. */
    TELEGRAM(Tier.A),
    /** A Slack workspace's export, zip. */
    SLACK(Tier.A),
    /** Records of the WeCom conversation archive. */
    WECOM(Tier.B),
    /** Google Chat from Google Takeout. */
    GOOGLE_CHAT(Tier.B),
    /** Kept as it came, not read. */
    OPAQUE(Tier.C);

    private final Tier tier;

    ChatFormat(Tier tier) {
        this.tier = tier;
    }

    /** How far a source is read. */
    public enum Tier {
        /** Read whole, the form is known in detail. */
        A,
        /** Read, the form is known from fewer samples. */
        B,
        /** Hashed, attested and labelled low-assurance; no message is read from it. */
        C
    }

    /** How far this source is read. */
    public Tier tier() {
        return tier;
    }

    /** The name on the command line and in lines of output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format of this name. */
    public static Optional<ChatFormat> of(String label) {
        for (ChatFormat format : values()) {
            if (format.label().equals(label)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
