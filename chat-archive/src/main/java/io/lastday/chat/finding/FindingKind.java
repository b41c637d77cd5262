package io.lastday.chat.finding;

import java.util.Locale;
import java.util.Optional;

/** What kinds of content are looked for. */
public enum FindingKind {
    /** A password, passphrase, PIN or door code that somebody wrote. */
    PASSWORD,
    /** A code that is valid once or for minutes. */
    ONE_TIME_CODE,
    /** A payment card's number. */
    PAYMENT_CARD,
    /** An international bank account number. */
    IBAN,
    /** A British sort code with its account number. */
    UK_BANK_ACCOUNT,
    /** A British National Insurance number. */
    NATIONAL_INSURANCE,
    /** A patient's number in the National Health Service of England, Wales and the Isle of Man. */
    NHS_NUMBER,
    /** A key or token of a service. */
    API_KEY,
    /** The private half of a key pair. */
    PRIVATE_KEY,
    /** Where somebody is: a link to a map, a shared position, coordinates, a three-word address. */
    LOCATION,
    /** A British address by its postcode; off by default, because a firm's chats are full of its own. */
    POSTAL_ADDRESS,
    /** A picture or scan of a document that proves who somebody is. */
    DOCUMENT_PHOTO,
    /** Health: article 9 of the UK GDPR. */
    SPECIAL_HEALTH,
    /** Membership of a trade union: article 9. */
    SPECIAL_UNION,
    /** Religious or philosophical belief: article 9. */
    SPECIAL_RELIGION,
    /** Biometric data: article 9. */
    SPECIAL_BIOMETRIC,
    /** Genetic data: article 9. */
    SPECIAL_GENETIC,
    /** Racial or ethnic origin: article 9. */
    SPECIAL_ETHNICITY,
    /** Political opinion: article 9. */
    SPECIAL_POLITICS,
    /** Sex life and sexual orientation: article 9. */
    SPECIAL_SEX_LIFE,
    /** Criminal convictions and allegations: article 10, kept apart as article 9 is. */
    SPECIAL_OFFENCE;

    private static final String SPECIAL = "SPECIAL_";

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Whether only the data protection officer may see findings of this kind; such kinds are off by default. */
    public boolean special() {
        return name().startsWith(SPECIAL);
    }

    /** The name in lines of output, such as {@code payment-card}. */
    public String label() {
        return label;
    }

    /** The kind of this label. */
    public static Optional<FindingKind> of(String label) {
        for (FindingKind kind : values()) {
            if (kind.label.equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether a masked form may end in the value's last two characters; a secret's never does. */
    boolean showsTail() {
        return switch (this) {
            case PAYMENT_CARD, IBAN, UK_BANK_ACCOUNT, NATIONAL_INSURANCE, NHS_NUMBER, API_KEY -> true;
            default -> false;
        };
    }
}
