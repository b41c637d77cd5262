package io.lastday.device.os;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What decides, beside the build, how long a Windows is supported: client or server, channel, and edition class. */
public enum Edition {
    /** A client whose edition nobody tells: every class of client is possible. */
    UNKNOWN,
    /** Home, Pro and their kin. */
    PRO,
    /** Enterprise, Education, and IoT Enterprise outside the long-term channel, whose days are the same. */
    ENTERPRISE,
    ENTERPRISE_LTSC,
    IOT_LTSC,
    SERVER,
    SERVER_ANNUAL,
    /** A Windows with dates of its own that are not listed: HoloLens, Surface Hub, SE, IoT Core, Azure Local. */
    OTHER;

    /** Enterprise for several users at once: a client, whatever its name says. */
    private static final String MULTI_SESSION = "serverrdsh";

    /** Those with dates of their own, before any word that they share with another edition. */
    private static final List<String> OWN_DATES = List.of(
            "holographic",
            "hololens",
            "ppipro",
            "team",
            "surfacehub",
            "cloudedition",
            "iotuap",
            "iotcore",
            "stackhci",
            "azurelocal");

    /** Ends the names of servers of the annual channel, as in {@code ServerDatacenterACor}. */
    private static final String ANNUAL_CORE = "acor";

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]");

    /**
     * From the words that sources use: Intune's {@code skuFamily}, and names such as "Microsoft Windows Server 2022 Standard".
     *
     * @param sku null where the source does not tell it
     * @param systemName tells a server from a client where the SKU is silent
     */
    public static Edition of(@Nullable String sku, @Nullable String systemName) {
        String words = letters(sku);
        if (words.contains(MULTI_SESSION)) {
            return ENTERPRISE;
        }
        if (OWN_DATES.stream().anyMatch((words + " " + letters(systemName))::contains)) {
            return OTHER;
        }
        if (letters(systemName).contains("server") || words.contains("server")) {
            return words.contains("annual") || words.endsWith(ANNUAL_CORE) ? SERVER_ANNUAL : SERVER;
        }
        return client(words);
    }

    private static Edition client(String words) {
        boolean longTerm = words.replace("subscription", "").contains("enterprises")
                || words.contains("ltsc")
                || words.contains("ltsb");
        if (longTerm) {
            return words.contains("iot") ? IOT_LTSC : ENTERPRISE_LTSC;
        }
        if (words.contains("pro") || words.contains("home") || words.startsWith("core") || words.contains("business")) {
            return PRO;
        }
        return words.contains("enterprise") || words.contains("education") ? ENTERPRISE : UNKNOWN;
    }

    private static String letters(@Nullable String text) {
        return text == null
                ? ""
                : NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
